import { OwnApplication } from "./OwnApplication";

export default function OwnApplicationPage() {
  return <OwnApplication by="SELF" />;
}
