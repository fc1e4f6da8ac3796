import { useEffect, useState } from "preact/hooks";
import { getBytes } from "../../../api/http";
import { useMessages } from "../../../i18n/catalogue";
import { commonMessages } from "./messages";
import "./candidacy.css";

/** A photo that is not published yet: fetched with the token, which an `img` does not send. */
export function Photo({ id }: { id: string }) {
  const t = useMessages(commonMessages);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let gone = false;
    getBytes(`/api/registration/documents/${id}`).then(
      (content) => {
        if (!gone) {
          made = URL.createObjectURL(new Blob([content], { type: imageType(content) }));
          setAddress(made);
        }
      },
      () => setAddress(undefined),
    );
    return () => {
      gone = true;
      if (made !== undefined) {
        URL.revokeObjectURL(made);
      }
    };
  }, [id]);
  return address === undefined ? null : <img class="profile-photo" src={address} alt={t.profile.photo} />;
}

function imageType(content: Uint8Array): string {
  return content[0] === 0x89 ? "image/png" : "image/jpeg";
}
