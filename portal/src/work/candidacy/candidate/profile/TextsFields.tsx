import { useMessages } from "../../../../i18n/catalogue";
import { TextArea } from "../../../../ui/Form";
import { commonMessages } from "../../common/messages";
import { LIMITS, type ProfileTexts } from "../../common/profile";
import { candidateMessages } from "../messages";

interface Props {
  language: "kk" | "ru";
  value: ProfileTexts;
  onValue: (texts: ProfileTexts) => void;
}

/** One language of the profile. Each field says how many characters are left. */
export function TextsFields({ language, value, onValue }: Props) {
  const t = useMessages(candidateMessages);
  const common = useMessages(commonMessages);
  const left = (text: string, limit: number) => t.profile.left(limit - text.length);
  const points = value.programme.length === 0 ? [""] : value.programme;
  const setPoints = (programme: string[]) => onValue({ ...value, programme });
  return (
    <fieldset>
      <legend>{common.profile[language]}</legend>
      {(["biography", "education", "work"] as const).map((field) => (
        <TextArea
          key={field}
          label={common.profile[field]}
          hint={left(value[field], LIMITS[field])}
          lang={language}
          rows={field === "biography" ? 8 : 4}
          value={value[field]}
          onValue={(text) => onValue({ ...value, [field]: text })}
          maxLength={LIMITS[field]}
        />
      ))}
      {points.map((point, place) => (
        <TextArea
          key={`${language} ${place}`}
          label={t.profile.point(place + 1)}
          hint={left(point, LIMITS.programmeItem)}
          lang={language}
          rows={2}
          value={point}
          onValue={(text) => setPoints(points.map((other, at) => (at === place ? text : other)))}
          maxLength={LIMITS.programmeItem}
        />
      ))}
      <div class="buttons">
        {points.length < LIMITS.programmeItems && (
          <button type="button" class="button button-small" onClick={() => setPoints([...points, ""])}>
            {t.profile.addPoint}
          </button>
        )}
        {points.length > 1 && (
          <button type="button" class="button button-small" onClick={() => setPoints(points.slice(0, -1))}>
            {t.profile.removePoint(points.length)}
          </button>
        )}
      </div>
    </fieldset>
  );
}
