import { plural } from "../../../i18n/format";
import type { HomeMessages } from "./en";

const kk: HomeMessages = {
  title: "Dauys",
  lead: "Партия праймеризі: дауыс беріңіз, бақылаңыз, әр қадамын өзіңіз тексеріңіз.",
  votingOpen: (left) => `Дауыс беру жүріп жатыр: ${left} қалды`,
  votingUntil: (moment) => `аяқталуы: ${moment}`,
  vote: "Дауыс беру",
  find: "Бюллетенімді табу",
  enrol: "Осы құрылғыны дауыс беруге дайындау",
  enrolText:
    "Дауыс беру күндеріне дейін жүйеге бір рет кіріп, дауыс беру кілтіңізді осы құрылғыда сақтаңыз. Сонда дауыс беру күні код керек болмайды.",
  turnoutSoFar: (voters, electorate, share) =>
    `Әзірге ${electorate} адамнан ${voters} дауыс берді (${share})`,
  elections: (count) => plural(count, { other: "# сайлау" }),
  nothingOpen: "Қазір еш жерде дауыс беру жүріп жатқан жоқ.",
  opensAt: (moment, left) => `Дауыс берудің ашылуы: ${moment}, ${left} кейін`,
  counted: "Дауыстар саналды.",
  toResults: "Нәтижелерді көру",
  nowTitle: "Қазір не болып жатыр",
  now: (phase, moment) => `${phase}: аяқталуы ${moment}`,
  next: (phase, moment) => `Келесі: ${phase}, басталуы ${moment}`,
  newsTitle: "Хабарландырулар",
  noNews: "Хабарландыру жоқ.",
  extended: (time, moment) => `Дауыс беру ${time} ұзартылды, аяқталуы: ${moment}.`,
  removed: (name) => `Праймеризден шығарылған кандидат: ${name}.`,
  restored: (name) => `Қалпына келтірілген кандидат: ${name}.`,
  removedHint:
    "Кандидат бюллетеньде қалады, бірақ оған қойылған белгілер есепке алынбайды. Оны белгілегендер қайта дауыс бере алады.",
  decision: (number, moment) => `${number} шешімі, ${moment}`,
  candidate: "кандидат",
  moreTitle: "Мұнда не істеуге болады",
  cards: {
    elections: "Ашық журналы бар барлық сайлау және оны тексеру жолы",
    turnout: "Аумақтар мен сағаттар бойынша қанша адам дауыс берді",
    candidates: "Кім қатысады: профильдер, кездесулер, дебаттар",
    programmes: "Бағдарлама жобаларын оқу, өзгеріс ұсыну және қолдау",
    results: "Дәлелдері бар рейтингтер",
    calendar: "Күндер, олардың өзгерістері мен себептері",
    control: "Партиялық бақылау шешімдері",
    statistics: "Кандидаттар құрамы сандармен және квоталар",
    about: "Сервер нені біле алады, нені біле алмайды",
  },
  control: "Партиялық бақылау",
  statistics: "Статистика",
};
export default kk;
