import { useRoute } from "preact-iso";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Waiting";
import { useDesk } from "../useDesk";
import { Desk } from "./Desk";

/** One application on the desk. With another id everything begins anew: nothing filled in goes along. */
export default function ApplicationPage() {
  const { params } = useRoute();
  const { primary, error } = useDesk();
  const id = params.id ?? "";
  if (primary === undefined) {
    return error === undefined ? <Loading /> : <Failure error={error} />;
  }
  return <Desk key={id} primary={primary} id={id} />;
}
