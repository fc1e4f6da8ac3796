import type { SharedMessages } from "./en";

const ru: SharedMessages = {
  primary: "Праймериз",
  territory: "Территория",
  contest: "Куда избирают",
  all: "Все",
  opensIn: (time) => `откроется через ${time}`,
  closesIn: (time) => `осталось ${time}`,
  voterOf: (voters, electorate) => `${voters} из ${electorate}`,
  withheldOf: (electorate) => `меньше 10 из ${electorate}, число не показывается`,
  state: {
    ANNOUNCED: "Объявлены",
    OPEN: "Идёт голосование",
    CLOSED: "Голосование закрыто",
    BALLOTS_ENDED: "Приём бюллетеней окончен",
    ENCRYPTED_TALLY: "Ждут хранителей ключа",
    RESULT: "Подсчитано",
  },
  phase: {
    NOMINATION: "Выдвижение",
    CAMPAIGN: "Агитация",
    PROFILES: "Профили кандидатов",
    DEBATES: "Дебаты",
    ENROLMENT: "Подготовка устройств к голосованию",
    VOTING: "Голосование",
    PUBLICATION: "Публикация результатов",
  },
  level: {
    local: "Маслихат города или района",
    regional: "Областной маслихат",
    mazhilis: "Мажилис",
  },
  sex: { FEMALE: "Женщина", MALE: "Мужчина" },
  nomination: { SELF: "Самовыдвижение", PPO: "Выдвинут первичной партийной организацией" },
  status: { REGISTERED: "Участвует", WITHDRAWN: "Снял свою кандидатуру", REMOVED: "Исключён" },
  decision: {
    WARNING: "Предупреждение",
    REMOVAL: "Исключён из праймериз",
    DISMISSAL: "Жалоба отклонена",
    RESTORED: "Восстановлен",
  },
  office: {
    operator: "оператор платформы",
    registrar: "регистратор",
    controller: "партийный контроль",
  },
};
export default ru;
