import type { SharedMessages } from "./en";

const kk: SharedMessages = {
  primary: "Праймериз",
  territory: "Аумақ",
  contest: "Қайда сайланады",
  all: "Барлығы",
  opensIn: (time) => `${time} кейін ашылады`,
  closesIn: (time) => `${time} қалды`,
  voterOf: (voters, electorate) => `${electorate} адамнан ${voters}`,
  withheldOf: (electorate) => `${electorate} адамнан 10-нан азы, саны көрсетілмейді`,
  state: {
    ANNOUNCED: "Жарияланды",
    OPEN: "Дауыс беру жүріп жатыр",
    CLOSED: "Дауыс беру жабылды",
    BALLOTS_ENDED: "Бюллетень қабылдау аяқталды",
    ENCRYPTED_TALLY: "Кілт сақтаушылар күтілуде",
    RESULT: "Саналды",
  },
  phase: {
    NOMINATION: "Кандидат ұсыну",
    CAMPAIGN: "Үгіт",
    PROFILES: "Кандидаттардың профильдері",
    DEBATES: "Дебаттар",
    ENROLMENT: "Құрылғыны дауыс беруге дайындау",
    VOTING: "Дауыс беру",
    PUBLICATION: "Нәтижелерді жариялау",
  },
  level: {
    local: "Қала немесе аудан мәслихаты",
    regional: "Облыстық мәслихат",
    mazhilis: "Мәжіліс",
  },
  sex: { FEMALE: "Әйел", MALE: "Ер" },
  nomination: { SELF: "Өзін-өзі ұсынған", PPO: "Бастауыш партия ұйымы ұсынған" },
  status: { REGISTERED: "Қатысады", WITHDRAWN: "Кандидатурасын қайтарып алды", REMOVED: "Шығарылды" },
  decision: {
    WARNING: "Ескерту",
    REMOVAL: "Праймеризден шығарылды",
    DISMISSAL: "Шағым қабылданбады",
    RESTORED: "Қалпына келтірілді",
  },
  office: {
    operator: "платформа операторы",
    registrar: "тіркеуші",
    controller: "партиялық бақылау",
  },
};
export default kk;
