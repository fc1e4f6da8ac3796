import { OwnApplication } from "../apply/OwnApplication";

export default function NominationPage() {
  return <OwnApplication by="PPO" />;
}
