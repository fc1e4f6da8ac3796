/** Texts of the independent page: all languages in one small file, since the page is to be read and saved as a whole. */
const en = {
  title: "Check an opened ballot",
  lead: "You let a device open a ballot instead of casting it. This page works out from the opened ballot alone whether the device encrypted what you chose. It shares no code with the booth but the curve arithmetic, sends nothing of the ballot anywhere, and can be opened on any other device.",
  file: "Opened ballot (the saved file)",
  good: "The ballot contains exactly what is listed below.",
  bad: "Something does not agree. Do not vote with the device that made this ballot, and tell an observer.",
  unreadable: "This file is not an opened ballot.",
  contains: "What the ballot contains",
  compare: "Compare this with what you marked, and the tracker with what the device showed before.",
  blank: "Blank vote",
  nothing: "No mark",
  tracker: "Tracker",
  checks: "What was checked",
  check: {
    election: "Election, ballot and file name the same election",
    ballot: "The ballot is made for exactly this election (fingerprint)",
    numbers: "Numbers are in range and the marks are allowed",
    encryption: "Encrypting again gives exactly the ballot's ciphertexts",
  },
  yes: "agrees",
  no: "does not agree",
  record: "Compared with the public record here",
  recordGood: "The election is the published one, and this ballot has not been cast.",
  recordOther: "The election in the file is not the published one!",
  recordCast:
    "This ballot is on the board or in the ballot box, although it was opened! Vote again and tell an observer.",
  recordUnknown: "The public record could not be asked.",
};
export type CheckTexts = typeof en;

const ru: CheckTexts = {
  title: "Проверить вскрытый бюллетень",
  lead: "Вы велели устройству вскрыть бюллетень вместо отправки. Эта страница по одному лишь вскрытому бюллетеню вычисляет, то ли зашифровало устройство, что вы выбрали. С кабиной у неё нет общего кода, кроме арифметики кривой, никуда ничего из бюллетеня она не отправляет, и открыть её можно на любом другом устройстве.",
  file: "Вскрытый бюллетень (сохранённый файл)",
  good: "В бюллетене ровно то, что перечислено ниже.",
  bad: "Что-то не сходится. Не голосуйте с устройства, которое сделало этот бюллетень, и сообщите наблюдателю.",
  unreadable: "Этот файл — не вскрытый бюллетень.",
  contains: "Что в бюллетене",
  compare: "Сравните это с тем, что вы отметили, а трекер — с тем, что устройство показало до этого.",
  blank: "Ни за кого (пустой голос)",
  nothing: "Нет отметок",
  tracker: "Трекер",
  checks: "Что проверено",
  check: {
    election: "Выборы, бюллетень и файл называют одни и те же выборы",
    ballot: "Бюллетень сделан именно для этих выборов (отпечаток)",
    numbers: "Числа в допустимых пределах, отметки разрешены",
    encryption: "Повторное шифрование даёт в точности шифртексты бюллетеня",
  },
  yes: "сходится",
  no: "не сходится",
  record: "Сравнение с открытой записью здесь",
  recordGood: "Выборы — те самые, опубликованные; этот бюллетень не отправлен.",
  recordOther: "Выборы в файле — не те, что опубликованы!",
  recordCast:
    "Этот бюллетень есть на доске или в урне, хотя был вскрыт! Проголосуйте снова и сообщите наблюдателю.",
  recordUnknown: "Спросить открытую запись не удалось.",
};

const kk: CheckTexts = {
  title: "Ашылған бюллетеньді тексеру",
  lead: "Сіз құрылғыға бюллетеньді жіберудің орнына ашуды бұйырдыңыз. Бұл бет тек ашылған бюллетеньге қарап, құрылғы сіз таңдағанды шифрлады ма, соны есептейді. Кабинамен қисық арифметикасынан басқа ортақ коды жоқ, бюллетеньнен ештеңені ешқайда жібермейді, оны кез келген басқа құрылғыда ашуға болады.",
  file: "Ашылған бюллетень (сақталған файл)",
  good: "Бюллетеньде төменде көрсетілгені ғана бар.",
  bad: "Бір нәрсе сәйкес келмейді. Бұл бюллетеньді жасаған құрылғымен дауыс бермеңіз, байқаушыға хабарлаңыз.",
  unreadable: "Бұл файл ашылған бюллетень емес.",
  contains: "Бюллетеньде не бар",
  compare: "Мұны өзіңіз белгілегенмен, ал трекерді құрылғы бұған дейін көрсеткенмен салыстырыңыз.",
  blank: "Ешкімге (бос дауыс)",
  nothing: "Белгі жоқ",
  tracker: "Трекер",
  checks: "Не тексерілді",
  check: {
    election: "Сайлау, бюллетень мен файл бір сайлауды атайды",
    ballot: "Бюллетень дәл осы сайлауға жасалған (таңбасы)",
    numbers: "Сандар рұқсат етілген шекте, белгілер рұқсат етілген",
    encryption: "Қайта шифрлау дәл бюллетеньдегі шифрмәтіндерді береді",
  },
  yes: "сәйкес",
  no: "сәйкес емес",
  record: "Осындағы ашық жазбамен салыстыру",
  recordGood: "Сайлау — жарияланғанның дәл өзі; бұл бюллетень жіберілмеген.",
  recordOther: "Файлдағы сайлау жарияланған сайлау емес!",
  recordCast:
    "Бұл бюллетень ашылғанына қарамастан тақтада немесе жәшікте бар! Қайта дауыс беріп, байқаушыға хабарлаңыз.",
  recordUnknown: "Ашық жазбадан сұрау мүмкін болмады.",
};

export const TEXTS = { kk, ru, en };
