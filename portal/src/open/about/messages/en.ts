/** How it works, in plain words. Says no more than README and docs/threat-model.md. */
const en = {
  title: "How it works",
  lead: "In plain words: how a vote goes, what the server can know, what anyone can check, and what nobody can promise.",
  steps: {
    title: "From your mark to the result",
    points: [
      "Before voting you log in with your IIN, phone and a code, and get a voting key onto your device. The public list of voting keys holds no names.",
      "On the day your device encrypts your marks before it sends anything. The server gets only the encrypted ballot, signed with your voting key.",
      "You get a signed receipt with a tracker. With the tracker you find your ballot in the public record.",
      "You may vote again until the close. Only your last ballot counts.",
      "After the close all ballots are added up while encrypted. Each trustee opens a part of the sum with a key of their own.",
      "The result is published with proofs that anyone can recompute.",
    ],
  },
  know: {
    title: "What the server knows",
    points: [
      "That you logged in and fetched a voting key: who, when, from which device.",
      "Which voting key has cast a ballot and in which order. The services that take and count ballots do not know whose key it is.",
      "At a polling station: that you took a paper ballot.",
    ],
  },
  cannot: {
    title: "What the server cannot know",
    points: [
      "How you voted. Your marks leave the device encrypted, and no single ballot is ever opened.",
      "Any partial result. Until the trustees open the sum there are no numbers by candidate anywhere.",
    ],
  },
  check: {
    title: "What anyone can check",
    points: [
      "That your ballot is in the record: by the tracker on your receipt.",
      "That every ballot in the record is valid and comes from a key on the published list, one counted ballot for each key.",
      "That the past of the record has not changed: each event holds the hash of the one before.",
      "That the result is the sum of the ballots in the record: by the proofs.",
      "That each rating is the sum of the results of all its elections.",
      "That the order of candidates was drawn as published: by the seed.",
    ],
    more: "Commands for all of this are on the page of every election.",
    link: "All elections",
  },
  guaranteed: {
    title: "What is guaranteed, and how it shows",
    what: "Guaranteed",
    how: "Shown by",
    rows: [
      ["A vote acknowledged is a vote stored", "your receipt, checked against the record"],
      ["One counted ballot for each voting key, the last one", "a recount of the record"],
      ["Only keys on the published list", "signatures, checked three times and once more by you"],
      ["The past does not change unnoticed", "the chain of hashes, compared with a copy that you kept"],
      ["The result is that of the ballots in the record", "proofs, recomputed by two independent programs"],
      ["Nobody learns a choice without all trustees and the server key", "encryption"],
    ] as [string, string][],
  },
  not: {
    title: "What is not guaranteed",
    points: [
      "Protection from pressure. Whoever stands behind you sees your choice. Voting again helps only if you are alone later.",
      "Secrecy if the server and all trustees act together: then ballots could be opened. And if one trustee loses the key, the result is lost.",
      "A device that you can trust. An infected phone can show one thing and send another. Check a prepared ballot instead of casting it, and look at the tracker on a second device.",
      "Your key, if the authority that issues keys and the phone network are both hostile. It would show in the turnout, but could not be proved.",
      "Anonymity from somebody who watches all network traffic.",
      "That it stays unknown that you took a paper ballot. What an earlier electronic ballot says stays secret.",
      "Hidden turnout. Small numbers are withheld in tables, but the record shows which key has voted, without a name.",
    ],
  },
  yourself: {
    title: "What you can do",
    points: [
      "Fetch the voting key days ahead, not in the last hour.",
      "Check a prepared ballot before you cast one: the page offers it each time.",
      "Keep the receipt, and find your ballot by it after voting.",
      "If a message says that your key was fetched and it was not you, say so at once: the key is frozen.",
      "Keep a copy of the record, or its hash. One person who keeps a copy protects everybody.",
    ],
  },
};
export type AboutMessages = typeof en;
export default en;
