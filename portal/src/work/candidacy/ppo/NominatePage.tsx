import { NewApplication } from "../apply/NewApplication";

export default function NominatePage() {
  return <NewApplication by="PPO" />;
}
