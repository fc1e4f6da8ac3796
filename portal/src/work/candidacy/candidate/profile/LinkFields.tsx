import { useMessages } from "../../../../i18n/catalogue";
import { TextField } from "../../../../ui/Form";
import { commonMessages } from "../../common/messages";
import { isLink, LIMITS } from "../../common/profile";
import { candidateMessages } from "../messages";

/** Pages of the candidate; empty lines are left out when it is saved. */
export function LinkFields({
  value,
  onValue,
}: {
  value: readonly string[];
  onValue: (links: string[]) => void;
}) {
  const t = useMessages(candidateMessages);
  const common = useMessages(commonMessages);
  const lines = value.length < LIMITS.links ? [...value, ""] : [...value];
  return (
    <fieldset>
      <legend>{common.profile.links}</legend>
      {lines.map((link, place) => (
        <TextField
          key={`link ${place}`}
          label={t.profile.link(place + 1)}
          type="url"
          optional
          maxLength={200}
          value={link}
          onValue={(text) => onValue(lines.map((other, at) => (at === place ? text : other)).filter(kept))}
          error={link.trim() !== "" && !isLink(link.trim()) ? t.profile.badLink : undefined}
        />
      ))}
    </fieldset>
  );
}

/** An emptied line at the end goes; one in the middle stays where it is typed. */
function kept(link: string, place: number, all: readonly string[]): boolean {
  return link !== "" || place < all.length - 1;
}
