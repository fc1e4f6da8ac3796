import { Standing } from "../apply/Standing";

/** Nominations by a primary party organisation. */
export default function PpoPage() {
  return <Standing by="PPO" />;
}
