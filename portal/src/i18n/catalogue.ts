import { currentLanguage, type Language, useLanguage } from "./language";

/** The messages of one area in one language each, loaded when they are needed. */
export type Loaders<M> = Record<Language, () => Promise<{ default: M }>>;

interface Loadable {
  load(language: Language): Promise<void>;
}

const loaded = new Set<Loadable>();

/**
 * The messages of an area. A module that shows texts says `const messages = await catalogue({...})` at its top: it then
 * exists only once its texts do, and a change of language loads the texts of all areas on the page before it shows.
 */
export class Catalogue<M> implements Loadable {
  private readonly texts = new Map<Language, M>();

  constructor(private readonly loaders: Loaders<M>) {}

  async load(language: Language): Promise<void> {
    if (!this.texts.has(language)) {
      this.texts.set(language, (await this.loaders[language]()).default);
    }
  }

  /** The messages in the language in use. */
  now(): M {
    const texts = this.texts.get(currentLanguage()) ?? this.texts.values().next().value;
    if (texts === undefined) {
      throw new Error("messages are used before they are loaded");
    }
    return texts;
  }
}

export async function catalogue<M>(loaders: Loaders<M>): Promise<Catalogue<M>> {
  const made = new Catalogue(loaders);
  await made.load(currentLanguage());
  loaded.add(made);
  return made;
}

/** Loads what the page shows in another language. */
export async function loadAll(language: Language): Promise<void> {
  await Promise.all([...loaded].map((each) => each.load(language)));
}

/** The messages of an area, for a component; renders again when the language changes. */
export function useMessages<M>(from: Catalogue<M>): M {
  useLanguage();
  return from.now();
}
