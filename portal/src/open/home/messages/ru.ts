import { plural } from "../../../i18n/format";
import type { HomeMessages } from "./en";

const ru: HomeMessages = {
  title: "Dauys",
  lead: "Праймериз партии: голосуйте, наблюдайте и проверяйте каждый шаг сами.",
  votingOpen: (left) => `Идёт голосование: осталось ${left}`,
  votingUntil: (moment) => `до ${moment}`,
  vote: "Проголосовать",
  find: "Найти свой бюллетень",
  enrol: "Подготовить это устройство к голосованию",
  enrolText:
    "Войдите один раз до дней голосования и сохраните ключ голосования на этом устройстве. Тогда в день голосования код не понадобится.",
  turnoutSoFar: (voters, electorate, share) => `Проголосовали ${voters} из ${electorate} (${share})`,
  elections: (count) =>
    plural(count, { one: "# выборы", few: "# выборов", many: "# выборов", other: "# выборов" }),
  nothingOpen: "Сейчас голосование нигде не идёт.",
  opensAt: (moment, left) => `Голосование откроется ${moment}, через ${left}`,
  counted: "Голоса подсчитаны.",
  toResults: "Посмотреть результаты",
  nowTitle: "Что происходит сейчас",
  now: (phase, moment) => `${phase}: до ${moment}`,
  next: (phase, moment) => `Далее: ${phase}, с ${moment}`,
  newsTitle: "Объявления",
  noNews: "Объявлений нет.",
  extended: (time, moment) => `Голосование продлено на ${time}, до ${moment}.`,
  removed: (name) => `Исключён из праймериз кандидат: ${name}.`,
  restored: (name) => `Восстановлен кандидат: ${name}.`,
  removedHint:
    "Кандидат остаётся в бюллетене, но отметки за него не учитываются. Кто его отметил, может проголосовать ещё раз.",
  decision: (number, moment) => `Решение ${number}, ${moment}`,
  candidate: "кандидат",
  moreTitle: "Что здесь можно сделать",
  cards: {
    elections: "Все выборы с открытым журналом и способ его проверить",
    turnout: "Сколько проголосовало, по территориям и часам",
    candidates: "Кто участвует: профили, встречи, дебаты",
    programmes: "Читать проекты программ, предлагать и поддерживать изменения",
    results: "Рейтинги с доказательствами",
    calendar: "Даты, их изменения и причины",
    control: "Решения партийного контроля",
    statistics: "Состав кандидатов в числах и квоты",
    about: "Что сервер может знать, а чего не может",
  },
  control: "Партийный контроль",
  statistics: "Статистика",
};
export default ru;
