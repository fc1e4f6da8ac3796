import "./programme.css";
import { useMessages } from "../i18n/catalogue";
import { inLanguage, type Language } from "../i18n/language";
import type { Block } from "./api";
import { programmeMessages } from "./messages";

interface Props {
  block: Block;
  language: Language;
  programme: string;
  /** Whether one may propose on it: not on a part of an earlier version. */
  open: boolean;
  /** How many proposals for it are known so far. */
  proposals: number;
}

/** A part of a programme. */
export function BlockView({ block, language, programme, open, proposals }: Props) {
  const t = useMessages(programmeMessages);
  const heading = inLanguage(block.heading, language);
  return (
    <section class="card" id={`block-${block.id}`}>
      <h2 lang={language}>{heading}</h2>
      <p class="prose" lang={language}>
        {inLanguage(block.text, language)}
      </p>
      {open && (
        <p>
          <a
            href={`/programmes/${programme}/propose?block=${block.id}`}
            aria-label={`${t.proposeHere}: ${heading}`}
          >
            {t.proposeHere}
          </a>
          {proposals > 0 && (
            <>
              {" · "}
              <a
                href={`/proposals?programme=${programme}&block=${block.id}`}
                aria-label={`${t.proposalsOnPart(proposals)}: ${heading}`}
              >
                {t.proposalsOnPart(proposals)}
              </a>
            </>
          )}
        </p>
      )}
    </section>
  );
}
