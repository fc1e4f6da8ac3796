import { useMessages } from "../../i18n/catalogue";
import { controlMessages } from "./messages";

/** The way between the lists of a controller, of the same primary. */
export function ControlNav({
  primary,
  at,
}: {
  primary: string | undefined;
  at: "cases" | "complaints" | "materials" | "";
}) {
  const t = useMessages(controlMessages);
  const query = primary === undefined ? "" : `?primary=${encodeURIComponent(primary)}`;
  const pages = [
    ["cases", `/work/control${query}`],
    ["complaints", `/work/control/complaints${query}`],
    ["materials", `/work/control/materials${query}`],
    ["open", `/work/control/open${query}`],
  ] as const;
  return (
    <nav class="buttons" aria-label={t.queue.title}>
      {pages.map(([name, href]) => (
        <a key={name} class="button" href={href} aria-current={name === at ? "page" : undefined}>
          {t.pages[name]}
        </a>
      ))}
    </nav>
  );
}
