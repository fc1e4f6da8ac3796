import { NewApplication } from "./NewApplication";

export default function NewApplicationPage() {
  return <NewApplication by="SELF" />;
}
