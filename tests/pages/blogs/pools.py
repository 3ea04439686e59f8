"""Entries of invented blogs: titles, sentences and printed dates in twelve languages.

All people, places of work and events are made up.
"""

import datetime as dt
from dataclasses import dataclass, field

TITLES = {
    "en": [
        "Journalist Dara Quillon fined over a live stream from the square",
        "Appeal court leaves Mirel Astarov in custody for two more months",
        "Who pays for the new bridge? Residents of Old Harbor want answers",
        "Teachers' union leader released after 15 days",
        "Statement on the closure of the Lantern Club",
        "Prison doctors refuse to see Odil Farukzade, lawyer says",
        "Police search flats of three environmental activists",
        "Parliament adopts the law on assemblies at first reading",
    ],
    "ru": [
        "Журналистку Дару Квилонову оштрафовали за эфир с площади",
        "Апелляция оставила Миреля Астарова под стражей ещё на два месяца",
        "Кто заплатит за новый мост? Жители Старой Гавани ждут ответа",
        "Лидера профсоюза учителей отпустили после 15 суток",
        "Заявление о закрытии клуба «Фонарь»",
        "Тюремные врачи отказываются осматривать Одила Фарукзаде",
        "Полиция провела обыски у трёх экологических активистов",
        "Парламент принял закон о собраниях в первом чтении",
    ],
    "kk": [
        "Журналист Дара Квилонға алаңнан эфир үшін айыппұл салынды",
        "Апелляциялық сот Мирель Астаровты тағы екі айға қамауда қалдырды",
        "Жаңа көпірге кім төлейді? Тұрғындар жауап күтеді",
        "Мұғалімдер кәсіподағының басшысы 15 тәуліктен кейін босатылды",
        "«Шам» клубының жабылуына байланысты мәлімдеме",
        "Түрме дәрігерлері Оділ Фарукзадені қараудан бас тартты",
        "Полиция үш экобелсендінің үйін тінтті",
    ],
    "ky": [
        "Журналист Дара Квилонго аянттан эфир үчүн айып салынды",
        "Апелляциялык сот Мирель Астаровду дагы эки айга камакта калтырды",
        "Жаңы көпүрөгө ким төлөйт? Тургундар жооп күтүүдө",
        "Мугалимдер кесиптик бирлигинин башчысы 15 суткадан кийин бошотулду",
        "«Чырак» клубунун жабылышына байланыштуу билдирүү",
        "Түрмө дарыгерлери Одил Фарукзадени кароодон баш тартты",
        "Милиция үч экоактивисттин үйүн тинтүүгө алды",
    ],
    "fr": [
        "La journaliste Dara Quillon condamnée à une amende pour un direct",
        "La cour d’appel maintient Mirel Astarov en détention",
        "Qui paiera le nouveau pont ? Les riverains attendent une réponse",
        "Le chef du syndicat des enseignants libéré après quinze jours",
        "Déclaration sur la fermeture du club « La Lanterne »",
        "Les médecins de la prison refusent d’examiner Odil Farukzade",
        "Perquisitions chez trois militants écologistes",
    ],
    "uk": [
        "Журналістку Дару Квілон оштрафували за ефір із площі",
        "Апеляція залишила Міреля Астарова під вартою",
        "Хто заплатить за новий міст? Мешканці чекають на відповідь",
        "Лідера профспілки вчителів звільнили після 15 діб",
        "Заява щодо закриття клубу «Ліхтар»",
        "Тюремні лікарі відмовляються оглядати Оділа Фарукзаде",
        "Поліція провела обшуки в трьох екоактивістів",
    ],
    "uz": [
        "Jurnalist Dara Kvilonova maydondan efir uchun jarimaga tortildi",
        "Apellyatsiya sudi Mirel Astarovni qamoqda qoldirdi",
        "Yangi ko‘prik uchun kim to‘laydi? Aholi javob kutmoqda",
        "O‘qituvchilar kasaba uyushmasi rahbari ozod qilindi",
        "«Chiroq» klubining yopilishi haqida bayonot",
        "Qamoqxona shifokorlari Odil Farukzodani ko‘rishdan bosh tortdi",
        "Politsiya uch nafar ekofaolning uyida tintuv o‘tkazdi",
    ],
    "es": [
        "Multan a la periodista Dara Quillón por transmitir desde la plaza",
        "El tribunal de apelación mantiene preso a Mirel Astarov",
        "¿Quién pagará el puente nuevo? Los vecinos esperan respuesta",
        "Liberan al dirigente del sindicato docente tras quince días",
        "Declaración sobre el cierre del club La Linterna",
        "Los médicos del penal se niegan a atender a Odil Farukzade",
        "La policía registra las casas de tres activistas ambientales",
    ],
    "de": [
        "Journalistin Dara Quillon wegen Livestream vom Platz bestraft",
        "Berufungsgericht lässt Mirel Astarov in Haft",
        "Wer zahlt die neue Brücke? Anwohner warten auf Antwort",
        "Vorsitzender der Lehrergewerkschaft nach 15 Tagen frei",
        "Erklärung zur Schließung des Klubs „Laterne“",
        "Gefängnisärzte weigern sich, Odil Farukzade zu untersuchen",
        "Polizei durchsucht Wohnungen von drei Umweltschützern",
    ],
    "az": [
        "Jurnalist Dara Kvilonova meydandan yayıma görə cərimələndi",
        "Apellyasiya məhkəməsi Mirel Astarovu həbsdə saxladı",
        "Yeni körpünün pulunu kim ödəyəcək? Sakinlər cavab gözləyir",
        "Müəllimlər həmkarlar ittifaqının sədri azad edildi",
        "«Fənər» klubunun bağlanması barədə bəyanat",
        "Həbsxana həkimləri Odil Farukzadəni müayinə etməkdən imtina edir",
    ],
    "ka": [
        "ჟურნალისტი დარა კვილონი მოედნიდან ეთერისთვის დააჯარიმეს",
        "სააპელაციო სასამართლომ მირელ ასტაროვი პატიმრობაში დატოვა",
        "ვინ გადაიხდის ახალი ხიდის ფულს? მოსახლეობა პასუხს ელის",
        "მასწავლებელთა პროფკავშირის ლიდერი გაათავისუფლეს",
        "განცხადება კლუბ „ფარანის“ დახურვის შესახებ",
    ],
    "hy": [
        "Լրագրող Դարա Քվիլոնը տուգանվել է հրապարակից եթերի համար",
        "Վերաքննիչ դատարանը Միրել Աստարովին թողել է կալանքի տակ",
        "Ո՞վ է վճարելու նոր կամրջի համար. բնակիչները պատասխան են սպասում",
        "Ուսուցիչների արհմիության ղեկավարն ազատ է արձակվել",
        "Հայտարարություն «Լապտեր» ակումբի փակման մասին",
    ],
}

SENTENCES = {
    "en": [
        "The hearing lasted less than twenty minutes and no witness was called.",
        "Her lawyer said that the file had been handed over only on the eve of the trial.",
        "About forty people waited outside, among them relatives and two former colleagues.",
        "The office of the prosecutor did not answer questions sent to it last week.",
        "According to the family, he has been refused a visit three times since the spring.",
        "The defence will file a complaint with the regional court within ten days.",
        "In 2016 the same judge had dismissed a nearly identical case for lack of evidence.",
    ],
    "ru": [
        "Заседание длилось меньше двадцати минут, и ни одного свидетеля не вызвали.",
        "По словам адвоката, материалы передали защите только накануне процесса.",
        "У здания собралось около сорока человек, среди них родственники и бывшие коллеги.",
        "В прокуратуре не ответили на вопросы, направленные на прошлой неделе.",
        "Семье с весны трижды отказали в свидании, рассказала сестра задержанного.",
        "Защита намерена подать жалобу в областной суд в течение десяти дней.",
        "В 2016 году тот же судья прекратил почти такое же дело за отсутствием доказательств.",
    ],
    "kk": [
        "Отырыс жиырма минутқа да созылмады, бірде-бір куә шақырылмады.",
        "Адвокаттың айтуынша, іс материалдары қорғаушыға сот қарсаңында ғана берілген.",
        "Ғимарат жанында қырыққа жуық адам, олардың ішінде туыстары жиналды.",
        "Прокуратура өткен аптада жіберілген сұрақтарға жауап берген жоқ.",
        "Отбасына көктемнен бері үш рет кездесуге рұқсат берілмеген.",
        "Қорғаушылар он күн ішінде облыстық сотқа шағым түсірмек.",
    ],
    "ky": [
        "Отурум жыйырма мүнөткө да созулган жок, бир да күбө чакырылган жок.",
        "Адвокаттын айтымында, иштин материалдары соттун алдында гана берилген.",
        "Имараттын жанына кыркка жакын адам, анын ичинде туугандары чогулду.",
        "Прокуратура өткөн жумада жөнөтүлгөн суроолорго жооп берген жок.",
        "Үй-бүлөсүнө жаздан бери үч жолу жолугууга уруксат берилген эмес.",
        "Жактоочулар он күндүн ичинде облустук сотко арыз жазмакчы.",
    ],
    "fr": [
        "L’audience a duré moins de vingt minutes et aucun témoin n’a été entendu.",
        "Selon son avocate, le dossier n’a été remis que la veille du procès.",
        "Une quarantaine de personnes attendaient dehors, dont des proches.",
        "Le parquet n’a pas répondu aux questions envoyées la semaine dernière.",
        "La famille s’est vu refuser trois visites depuis le printemps.",
        "La défense déposera un recours dans un délai de dix jours.",
    ],
    "uk": [
        "Засідання тривало менше двадцяти хвилин, і жодного свідка не викликали.",
        "За словами адвокатки, матеріали передали захисту лише напередодні процесу.",
        "Біля будівлі зібралося близько сорока людей, серед них родичі.",
        "У прокуратурі не відповіли на запитання, надіслані минулого тижня.",
        "Родині з весни тричі відмовили в побаченні.",
        "Захист має намір подати скаргу до обласного суду.",
    ],
    "uz": [
        "Majlis yigirma daqiqadan kam davom etdi va birorta guvoh chaqirilmadi.",
        "Advokatning aytishicha, ish hujjatlari faqat sud arafasida berilgan.",
        "Bino oldida qirqqa yaqin odam, jumladan qarindoshlari yig‘ildi.",
        "Prokuratura o‘tgan hafta yuborilgan savollarga javob bermadi.",
        "Oilaga bahordan beri uch marta uchrashuv rad etilgan.",
    ],
    "es": [
        "La audiencia duró menos de veinte minutos y no se llamó a ningún testigo.",
        "Según su abogada, el expediente se entregó solo la víspera del juicio.",
        "Unas cuarenta personas esperaban fuera, entre ellas familiares.",
        "La fiscalía no respondió a las preguntas enviadas la semana pasada.",
        "A la familia se le han negado tres visitas desde la primavera.",
        "La defensa presentará un recurso en un plazo de diez días.",
    ],
    "de": [
        "Die Verhandlung dauerte keine zwanzig Minuten, und kein Zeuge wurde gehört.",
        "Die Akte wurde nach Angaben der Anwältin erst am Vorabend übergeben.",
        "Etwa vierzig Menschen warteten draußen, darunter Angehörige.",
        "Die Staatsanwaltschaft antwortete nicht auf Fragen der vergangenen Woche.",
        "Der Familie wurde seit dem Frühjahr dreimal ein Besuch verweigert.",
    ],
    "az": [
        "İclas iyirmi dəqiqədən az çəkdi və heç bir şahid çağırılmadı.",
        "Vəkilin sözlərinə görə, iş materialları yalnız məhkəmə ərəfəsində verilib.",
        "Binanın qarşısında qırxa yaxın adam, o cümlədən qohumlar toplaşmışdı.",
        "Prokurorluq ötən həftə göndərilən suallara cavab vermədi.",
        "Ailəyə yazdan bəri üç dəfə görüş rədd edilib.",
    ],
    "ka": [
        "სხდომა ოც წუთზე ნაკლებს გაგრძელდა და არც ერთი მოწმე არ გამოუძახებიათ.",
        "ადვოკატის თქმით, მასალები დაცვას მხოლოდ პროცესის წინა დღეს გადასცეს.",
        "შენობასთან ორმოცამდე ადამიანი შეიკრიბა, მათ შორის ნათესავები.",
        "პროკურატურამ გასულ კვირას გაგზავნილ კითხვებს არ უპასუხა.",
    ],
    "hy": [
        "Նիստը տևեց քսան րոպեից պակաս, և ոչ մի վկա չկանչվեց։",
        "Փաստաբանի խոսքով՝ նյութերը պաշտպանությանը հանձնվել են միայն նախորդ օրը։",
        "Շենքի մոտ հավաքվել էր շուրջ քառասուն մարդ, այդ թվում՝ հարազատներ։",
        "Դատախազությունը չպատասխանեց անցած շաբաթ ուղարկված հարցերին։",
    ],
}

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "ky": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "uz": "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "az": "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "ka": "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი "
    "ნოემბერი დეკემბერი",
    "hy": "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի "
    "նոյեմբերի դեկտեմբերի",
}
STYLES = {
    "en": "{month} {d}, {y}",
    "ru": "{d} {month} {y}",
    "kk": "{y} жылғы {d} {month}",
    "ky": "{y}-ж. {d}-{month}",
    "fr": "{d} {month} {y}",
    "uk": "{d} {month} {y}",
    "uz": "{y}-yil {d}-{month}",
    "es": "{d} de {month} de {y}",
    "de": "{d}. {month} {y}",
    "az": "{d} {month} {y}",
    "ka": "{d} {month}, {y}",
    "hy": "{month} {d}, {y}",
    "gb": "{d} {month} {y}",
    "dotted": "{d:02}.{m:02}.{y}",
    "slash": "{d:02}/{m:02}/{y}",
    "iso": "{y}-{m:02}-{d:02}",
    "timed": "{d:02}.{m:02}.{y} 14:3{last}",
    "dle": "{d:02}-{m:02}-{y}, 09:1{last}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a blog: what a careful reader would write down of it."""

    title: str
    url: str | None
    date: str | None
    printed: str
    body: list[str] = field(default_factory=list)
    number: int = 0


def print_date(day: dt.date, style: str, language: str) -> str:
    """Return a day as a blog of this style prints it."""
    months = MONTHS[language if language in MONTHS else "en"].split()
    return STYLES[style].format(
        month=months[day.month - 1], d=day.day, m=day.month, y=day.year, last=day.day % 10
    )


def make_entries(
    language: str,
    count: int = 5,
    *,
    start: str = "2021-05-28",
    style: str = "",
    base: str = "https://blog.example/",
    url: str = "{y}/{m:02}/{n}-story/",
    length: int = 2,
    dated: bool = True,
) -> list[Entry]:
    """Return `count` entries, newest first, some days or weeks apart."""
    titles, pool = TITLES[language], SENTENCES[language]
    day = dt.date.fromisoformat(start)
    entries = []
    for n in range(count):
        body = [
            " ".join(pool[(n * 2 + p + k) % len(pool)] for k in range(2 + (n + p) % 2))
            for p in range(length)
        ]
        entries.append(
            Entry(
                title=titles[(n + len(style)) % len(titles)],
                url=base + url.format(y=day.year, m=day.month, d=day.day, n=n + 101),
                date=day.isoformat() if dated else None,
                printed=print_date(day, style or language, language),
                body=body,
                number=n + 101,
            )
        )
        day -= dt.timedelta(days=3 + 9 * (n % 4))
    return entries
