"""Parts of invented signers in ten languages, and the words of the letters that they sign.

Nobody here is real: surnames are stems of no meaning with the endings of a language, bodies are drawn
from heads and invented proper names. Given names of English also come from data/given_names.csv.
"""

from dataclasses import dataclass, field

Pair = tuple[str, str]  # of a man, of a woman


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """What people and lists of one language are made of.

    `posts` say a post at a body: "{role} of {body}". `bodies` are (as a signer, after a post);
    "{x}" in them is one of `proper`.
    """

    men: tuple[str, ...]
    women: tuple[str, ...]
    stems: tuple[str, ...]
    endings: tuple[Pair, ...]
    fathers: tuple[Pair, ...] = ()
    roles: tuple[Pair, ...]
    heads: tuple[Pair, ...]  # roles held at a body
    post: str
    bodies: tuple[Pair, ...]
    media: tuple[str, ...]
    proper: tuple[str, ...]
    cities: tuple[tuple[str, str], ...]  # city, its country as printed
    represented: str
    heading: tuple[str, ...]
    organizations: str
    individuals: str
    others: str
    title: str
    prose: tuple[str, ...]
    demand: str
    closing: str
    accused: tuple[str, ...]
    after: str
    columns: tuple[str, ...]  # №, name, post, body, city
    joint: str
    honorifics: tuple[str, ...] = field(default=())


_STEMS = ("Brav", "Hask", "Ostr", "Zel", "Dunm", "Pen", "Quill", "Torv", "Mork", "Lind", "Vash", "Grel", "Tamb", "Sorl", "Kest", "Ruv", "Felg", "Drom", "Calv", "Wint")  # fmt: skip
_CYR = ("Брав", "Хаск", "Остран", "Зелин", "Дунмар", "Пенал", "Велет", "Торв", "Морк", "Лебз", "Ваш", "Грел", "Тамб", "Сурж", "Кест", "Рув", "Фелг", "Дром", "Калв", "Плавс")  # fmt: skip
_TURKIC = ("Тоқ", "Сар", "Мырз", "Қожа", "Елем", "Жанқ", "Бөк", "Айдар", "Кенес", "Ора", "Шер", "Тілеу", "Дос", "Нұрл", "Ер")  # fmt: skip
_KYRGYZ = ("Ток", "Сары", "Мырза", "Кожо", "Элем", "Жанк", "Бөкө", "Айдар", "Кеңеш", "Оро", "Шер", "Тилен", "Дос", "Нурл", "Эр")  # fmt: skip

STOCKS = {
    "en": Stock(
        men=("Corbin", "Marwick", "Jorund", "Peter", "Aibek", "Thomas", "Edwin", "Ruslan", "Hugh", "Daniel"),
        women=("Velina", "Ismena", "Adelka", "Tessaly", "Aigul", "Ruth", "Marina", "Helen", "Joanna", "Dana"),
        stems=_STEMS,
        endings=(("ov", "ova"), ("ane", "ane"), ("ick", "ick"), ("ander", "ander"), ("son", "son"), ("etti", "etti"), ("ley", "ley"), ("bekov", "bekova"), ("enko", "enko")),
        roles=(("lawyer", "lawyer"), ("human rights defender", "human rights defender"), ("independent journalist", "independent journalist"), ("civil activist", "civil activist"), ("professor of law", "professor of law"), ("retired teacher", "retired teacher"), ("film director", "film director"), ("PhD student", "PhD student"), ("pensioner", "pensioner")),
        heads=(("director", "director"), ("executive director", "executive director"), ("chairman", "chairwoman"), ("Head of Legal", "Head of Legal"), ("co-founder", "co-founder"), ("board member", "board member"), ("Secretary General", "Secretary General")),
        post="{role} of {body}",
        bodies=(("Public Foundation “{x}”", "the Public Foundation “{x}”"), ("{x} Human Rights Group", "{x} Human Rights Group"), ("Center for {x} Courts", "the Center for {x} Courts"), ("“{x}” Public Association", "the “{x}” Public Association"), ("{x} Lawyers Association", "the {x} Lawyers Association"), ("Committee Against Torture “{x}”", "the Committee Against Torture “{x}”"), ("International Network of {x} Defenders", "the International Network of {x} Defenders")),
        media=("Newspaper “{x}”", "{x} Radio", "“{x}” magazine", "The {x} Tribune"),
        proper=("Clear River", "Blue Door", "Steppe", "Open Gate", "White Crane", "Lantern", "Juniper", "Granite"),
        cities=(("Almaty", "Kazakhstan"), ("Bishkek", "Kyrgyzstan"), ("London", "United Kingdom"), ("Geneva", "Switzerland"), ("Warsaw", "Poland"), ("Tashkent", "Uzbekistan"), ("New York", "USA"), ("Brussels", "Belgium"), ("Osh", "Kyrgyzstan")),
        represented="{body}, represented by {name}",
        heading=("Signatories:", "Signed by:", "The undersigned:", "We, the undersigned:"),
        organizations="Organizations:", individuals="Individuals:", others="and {n} others",
        title="Open letter to the President of Kaland",
        prose=("On the third of May nobody was let into the building of the court, and those who had come from far away stood in the rain until the evening, when the doors were closed at last.",),
        demand="We call on you to stop this trial and to let the press in.",
        closing="Sincerely,",
        accused=("The following people were detained:", "Political prisoners:", "List of the accused:", "Defendants in the case:", "Victims:", "Copies of this letter were received by:", "Participants of the meeting:", "Members of the jury:"),
        after="Contact: press@example.org",
        columns=("No", "Name", "Position", "Organization", "City"), joint="and", honorifics=("Dr.", "Prof.", "Mr.", "Ms"),
    ),
    "ru": Stock(
        men=("Игнат", "Марвин", "Ерлан", "Пётр", "Руслан", "Данияр", "Захар", "Тимур", "Антон", "Болат"),
        women=("Велина", "Исмена", "Аделина", "Тамара", "Айгуль", "Зоя", "Марина", "Елена", "Жанна", "Дана"),
        stems=_CYR,
        endings=(("ов", "ова"), ("ин", "ина"), ("ский", "ская"), ("енко", "енко"), ("ук", "ук"), ("баев", "баева"), ("беков", "бекова"), ("ян", "ян")),
        fathers=(("Иванович", "Ивановна"), ("Маратович", "Маратовна"), ("Ильич", "Ильинична"), ("Сергеевич", "Сергеевна")),
        roles=(("адвокат", "адвокат"), ("правозащитник", "правозащитница"), ("независимый журналист", "независимая журналистка"), ("гражданский активист", "гражданская активистка"), ("кандидат юридических наук", "кандидат юридических наук"), ("пенсионер", "пенсионерка"), ("врач", "врач"), ("режиссёр", "режиссёр"), ("студент", "студентка")),
        heads=(("директор", "директор"), ("исполнительный директор", "исполнительный директор"), ("председатель", "председатель"), ("руководитель", "руководитель"), ("главный редактор", "главный редактор"), ("член правления", "член правления"), ("сооснователь", "сооснователь")),
        post="{role} {body}",
        bodies=(("ОФ «{x}»", "ОФ «{x}»"), ("Общественное объединение «{x}»", "Общественного объединения «{x}»"), ("Общественный фонд «{x}»", "общественного фонда «{x}»"), ("Ассоциация адвокатов степи", "Ассоциации адвокатов степи"), ("Центр справедливых судов", "Центра справедливых судов"), ("Правозащитное движение «{x}»", "правозащитного движения «{x}»"), ("ОЮЛ «Ассоциация «{x}»", "ОЮЛ «Ассоциация «{x}»")),
        media=("Газета «{x}»", "Редакция журнала «{x}»", "Информационное агентство «{x}»"),
        proper=("Чистая река", "Синяя дверь", "Открытые ворота", "Белый журавль", "Фонарь", "Гранит", "Можжевельник"),
        cities=(("Алматы", "Казахстан"), ("Бишкек", "Кыргызстан"), ("Москва", "Россия"), ("Павлодар", "Казахстан"), ("г. Ош", "Кыргызстан"), ("Ташкент", "Узбекистан"), ("Нижний Новгород", "Россия"), ("Берлин", "Германия"), ("Усть-Каменогорск", "Казахстан")),
        represented="{body} в лице директора {name}",
        heading=("Подписи:", "Подписали:", "Подписанты:", "Список подписавших:"),
        organizations="Организации:", individuals="Физические лица:", others="и ещё {n} подписей",
        title="Открытое обращение к Президенту Республики Каланд",
        prose=("Третьего мая в здание суда никого не пустили, и те, кто приехал издалека, стояли под дождём до самого вечера, пока двери наконец не закрыли.",),
        demand="Призываем прекратить этот суд и допустить в зал прессу.",
        closing="С уважением,",
        accused=("Были задержаны:", "Политзаключённые:", "Список обвиняемых:", "Подсудимые по делу:", "Пострадавшие:", "Обращение получили:", "Участники встречи:", "Состав жюри:"),
        after="Контакты: press@example.org",
        columns=("№", "ФИО", "Должность", "Организация", "Город"), joint="и", honorifics=("д-р", "проф."),
    ),
    "kk": Stock(
        men=("Маруан", "Жорабек", "Ерлан", "Асқар", "Дәурен", "Бауыржан", "Нұрлан", "Қуат"),
        women=("Велинагүл", "Адалкүн", "Әсел", "Гүлнар", "Айжан", "Сәуле", "Жұлдыз", "Ботагөз"),
        stems=_TURKIC,
        endings=(("баев", "баева"), ("беков", "бекова"), ("ұлы", "қызы"), ("алиев", "алиева"), ("бай", "бай"), ("ханов", "ханова")),
        roles=(("адвокат", "адвокат"), ("құқық қорғаушы", "құқық қорғаушы"), ("тәуелсіз журналист", "тәуелсіз журналист"), ("азаматтық белсенді", "азаматтық белсенді"), ("заңгер", "заңгер"), ("зейнеткер", "зейнеткер"), ("ақын", "ақын"), ("мұғалім", "мұғалім")),
        heads=(("директоры", "директоры"), ("атқарушы директоры", "атқарушы директоры"), ("төрағасы", "төрағасы"), ("жетекшісі", "жетекшісі"), ("бас редакторы", "бас редакторы"), ("мүшесі", "мүшесі")),
        post="{body} {role}",
        bodies=(("«{x}» қоғамдық қоры", "«{x}» қоғамдық қорының"), ("«{x}» қоғамдық бірлестігі", "«{x}» қоғамдық бірлестігінің"), ("«{x}» ҚБ", "«{x}» ҚБ"), ("Дала адвокаттары қауымдастығы", "Дала адвокаттары қауымдастығының"), ("«{x}» құқық қорғау орталығы", "«{x}» құқық қорғау орталығының")),
        media=("«{x}» газеті", "«{x}» журналы", "«{x}» ақпарат агенттігі"),
        proper=("Таза өзен", "Көк есік", "Ақ тырна", "Шамшырақ", "Арша", "Ашық қақпа"),
        cities=(("Алматы", "Қазақстан"), ("Шымкент қаласы", "Қазақстан"), ("Павлодар", "Қазақстан"), ("Қарағанды", "Қазақстан"), ("Ақтөбе қ.", "Қазақстан"), ("Бішкек", "Қырғызстан"), ("Орал қаласы", "Қазақстан")),
        represented="{body} атынан {name}",
        heading=("Қол қойғандар:", "Қолдаушылар:", "Қол қоюшылар:"),
        organizations="Ұйымдар:", individuals="Жеке тұлғалар:", others="және тағы {n} адам",
        title="Каланд Республикасының Президентіне ашық хат",
        prose=("Үшінші мамырда сот ғимаратына ешкімді кіргізбеді, алыстан келгендер кешке дейін жаңбыр астында тұрды, ақырында есік жабылды деп айтты көргендер.",),
        demand="Сотты тоқтатуды талап етеміз.",
        closing="Құрметпен,",
        accused=("Мына адамдар ұсталды:", "Саяси тұтқындар:", "Айыпталушылардың тізімі:", "Жәбірленушілер:", "Кездесуге қатысушылар:"),
        after="Байланыс: press@example.org",
        columns=("№", "Аты-жөні", "Қызметі", "Ұйымы", "Қаласы"), joint="және",
    ),
    "ky": Stock(
        men=("Маруан", "Жорабек", "Эрлан", "Аскар", "Данияр", "Бакыт", "Нурлан", "Кубат"),
        women=("Велинагүл", "Адалкүн", "Асель", "Гүлнара", "Айжан", "Сабира", "Жылдыз", "Бурул"),
        stems=_KYRGYZ,
        endings=(("баев", "баева"), ("беков", "бекова"), (" уулу", " кызы"), ("алиев", "алиева"), ("бай", "бай"), ("канов", "канова")),
        roles=(("адвокат", "адвокат"), ("укук коргоочу", "укук коргоочу"), ("көз карандысыз журналист", "көз карандысыз журналист"), ("жарандык активист", "жарандык активист"), ("юрист", "юрист"), ("пенсионер", "пенсионер"), ("акын", "акын"), ("мугалим", "мугалим")),
        heads=(("директору", "директору"), ("аткаруучу директору", "аткаруучу директору"), ("төрагасы", "төрагасы"), ("жетекчиси", "жетекчиси"), ("башкы редактору", "башкы редактору"), ("мүчөсү", "мүчөсү")),
        post="{body} {role}",
        bodies=(("«{x}» коомдук фонду", "«{x}» коомдук фондунун"), ("«{x}» коомдук бирикмеси", "«{x}» коомдук бирикмесинин"), ("«{x}» КФ", "«{x}» КФ"), ("Талаа адвокаттар ассоциациясы", "Талаа адвокаттар ассоциациясынын"), ("«{x}» укук коргоо борбору", "«{x}» укук коргоо борборунун")),
        media=("«{x}» гезити", "«{x}» журналы", "«{x}» маалымат агенттиги"),
        proper=("Таза өзөн", "Көк эшик", "Ак турна", "Шамчырак", "Арча", "Ачык дарбаза"),
        cities=(("Бишкек", "Кыргызстан"), ("Ош шаары", "Кыргызстан"), ("Нарын", "Кыргызстан"), ("Каракол ш.", "Кыргызстан"), ("Жалал-Абад", "Кыргызстан"), ("Алматы", "Казакстан")),
        represented="{body} атынан {name}",
        heading=("Кол койгондор:", "Колдогондор:", "Кол коюшкандар:"),
        organizations="Уюмдар:", individuals="Жеке адамдар:", others="жана дагы {n} адам",
        title="Каланд Республикасынын Президентине кайрылуу",
        prose=("Үчүнчү майда сот имаратына эч кимди киргизишкен жок, алыстан келгендер кечке чейин жамгырда турушту, акырында эшик жабылды деп айтышты көргөндөр.",),
        demand="Сотту токтотууну талап кылабыз.",
        closing="Урматтоо менен,",
        accused=("Төмөнкү адамдар кармалды:", "Саясий туткундар:", "Айыпталуучулардын тизмеси:", "Жабырлануучулар:", "Жолугушуунун катышуучулары:"),
        after="Байланыш: press@example.org",
        columns=("№", "Аты-жөнү", "Кызматы", "Уюму", "Шаары"), joint="жана",
    ),
    "fr": Stock(
        men=("Corbinien", "Maruane", "Pascal", "Étienne", "Jean-Marc", "Yves", "Rémi", "Karim"),
        women=("Véline", "Ismène", "Adélice", "Chloé", "Marie-Laure", "Solène", "Aïcha", "Odile"),
        stems=("Hasqu", "Quill", "Brév", "Ostrand", "Pennehal", "Zélin", "March", "Dorv", "Lancel", "Tourv", "Gresl", "Maud"),
        endings=(("erel", "erel"), ("anet", "anet"), ("ique", "ique"), ("ier", "ier"), ("ou", "ou"), ("ault", "ault"), ("ville", "ville")),
        roles=(("avocat", "avocate"), ("défenseur des droits humains", "défenseure des droits humains"), ("journaliste indépendant", "journaliste indépendante"), ("militant associatif", "militante associative"), ("professeur de droit", "professeure de droit"), ("retraité", "retraitée"), ("écrivain", "écrivaine")),
        heads=(("directeur", "directrice"), ("président", "présidente"), ("secrétaire général", "secrétaire générale"), ("coordinateur", "coordinatrice"), ("rédacteur en chef", "rédactrice en chef"), ("membre", "membre")),
        post="{role} {body}",
        bodies=(("Association « {x} »", "de l’Association « {x} »"), ("Ligue des tribunaux justes", "de la Ligue des tribunaux justes"), ("Comité « {x} »", "du Comité « {x} »"), ("Réseau {x} Droits", "du Réseau {x} Droits"), ("Fondation {x}", "de la Fondation {x}"), ("Observatoire international {x}", "de l'Observatoire international {x}")),
        media=("Journal « {x} »", "Radio {x}", "Revue « {x} »"),
        proper=("Rivière claire", "Porte bleue", "Grue blanche", "Lanterne", "Genévrier", "Granit"),
        cities=(("Paris", "France"), ("Genève", "Suisse"), ("Bruxelles", "Belgique"), ("Lyon", "France"), ("Dakar", "Sénégal"), ("Tunis", "Tunisie"), ("Montréal", "Canada")),
        represented="{body}, représentée par {name}",
        heading=("Signataires :", "Ont signé :", "Premiers signataires :"),
        organizations="Organisations :", individuals="Personnes :", others="et {n} autres signataires",
        title="Lettre ouverte au Président de Kalande",
        prose=("Le trois mai, personne n'a pu entrer dans le bâtiment du tribunal, et ceux qui étaient venus de loin sont restés sous la pluie jusqu'au soir, quand les portes furent enfin fermées.",),
        demand="Nous demandons l'arrêt de ce procès et l'accès de la presse.",
        closing="Cordialement,",
        accused=("Les personnes suivantes sont détenues :", "Prisonniers politiques :", "Accusés :", "Victimes :", "Participants à la réunion :", "Destinataires :"),
        after="Contact : press@example.org",
        columns=("N°", "Nom", "Fonction", "Organisation", "Ville"), joint="et", honorifics=("Me", "Dr", "Mme", "M."),
    ),
    "uk": Stock(
        men=("Гнат", "Мирон", "Петро", "Захар", "Тимур", "Антін", "Остап", "Данило"),
        women=("Веліна", "Ісмена", "Аделіна", "Тамара", "Зоя", "Олена", "Ганна", "Соломія"),
        stems=("Брав", "Хаск", "Остран", "Зелін", "Дунмар", "Пенал", "Велет", "Торв", "Грел", "Тамб", "Кест", "Дром"),
        endings=(("енко", "енко"), ("чук", "чук"), ("ський", "ська"), ("ів", "ів"), ("ак", "ак"), ("ишин", "ишин")),
        fathers=(("Іванович", "Іванівна"), ("Маркович", "Марківна"), ("Сергійович", "Сергіївна")),
        roles=(("адвокат", "адвокатка"), ("правозахисник", "правозахисниця"), ("незалежний журналіст", "незалежна журналістка"), ("громадський активіст", "громадська активістка"), ("пенсіонер", "пенсіонерка"), ("лікар", "лікарка"), ("письменник", "письменниця")),
        heads=(("директор", "директорка"), ("виконавчий директор", "виконавча директорка"), ("голова", "голова"), ("керівник", "керівниця"), ("головний редактор", "головна редакторка"), ("член правління", "членкиня правління")),
        post="{role} {body}",
        bodies=(("ГО «{x}»", "ГО «{x}»"), ("Громадська організація «{x}»", "Громадської організації «{x}»"), ("Благодійний фонд «{x}»", "Благодійного фонду «{x}»"), ("Центр справедливих судів", "Центру справедливих судів"), ("Спілка адвокатів степу", "Спілки адвокатів степу")),
        media=("Газета «{x}»", "Редакція журналу «{x}»", "Радіо «{x}»"),
        proper=("Чиста річка", "Синій вхід", "Відкрита брама", "Білий журавель", "Ліхтар", "Граніт"),
        cities=(("Київ", "Україна"), ("Львів", "Україна"), ("м. Харків", "Україна"), ("Одеса", "Україна"), ("Варшава", "Польща"), ("Івано-Франківськ", "Україна")),
        represented="{body} в особі директора {name}",
        heading=("Підписи:", "Підписали:", "Підписанти:"),
        organizations="Організації:", individuals="Фізичні особи:", others="та ще {n} підписів",
        title="Відкрите звернення до Президента Республіки Каланд",
        prose=("Третього травня до будівлі суду нікого не пустили, і ті, хто приїхав здалеку, стояли під дощем до самого вечора, доки двері нарешті не зачинили.",),
        demand="Вимагаємо припинити цей суд і допустити до зали пресу.",
        closing="З повагою,",
        accused=("Було затримано:", "Політв'язні:", "Список обвинувачених:", "Постраждалі:", "Учасники зустрічі:", "Склад журі:"),
        after="Контакти: press@example.org",
        columns=("№", "ПІБ", "Посада", "Організація", "Місто"), joint="та",
    ),
    "es": Stock(
        men=("Anselmo", "Fermín", "José Luis", "Ramiro", "Íñigo", "Pablo", "Gonzalo", "Julián"),
        women=("Velina", "Ismenia", "María José", "Rocío", "Inés", "Pilar", "Graciela", "Lucía"),
        stems=("Brav", "Hasc", "Ostran", "Zelin", "Dunm", "Pen", "Quint", "Torv", "Morc", "Lind", "Vasc", "Grel"),
        endings=(("ez", "ez"), ("ero", "ero"), ("illo", "illo"), ("ales", "ales"), ("uño", "uño"), ("era", "era")),
        roles=(("abogado", "abogada"), ("defensor de derechos humanos", "defensora de derechos humanos"), ("periodista independiente", "periodista independiente"), ("activista social", "activista social"), ("profesor de derecho", "profesora de derecho"), ("jubilado", "jubilada"), ("escritor", "escritora")),
        heads=(("director", "directora"), ("presidente", "presidenta"), ("secretario general", "secretaria general"), ("coordinador", "coordinadora"), ("miembro", "miembro"), ("fundador", "fundadora")),
        post="{role} {body}",
        bodies=(("Fundación {x}", "de la Fundación {x}"), ("Asociación “{x}”", "de la Asociación “{x}”"), ("Comité de Justicia {x}", "del Comité de Justicia {x}"), ("Red Internacional {x}", "de la Red Internacional {x}"), ("Centro de Derechos Humanos {x}", "del Centro de Derechos Humanos {x}")),
        media=("Periódico “{x}”", "Radio {x}", "Revista “{x}”"),
        proper=("Río Claro", "Puerta Azul", "Grulla Blanca", "Linterna", "Enebro", "Granito"),
        cities=(("Madrid", "España"), ("Bogotá", "Colombia"), ("Ciudad de México", "México"), ("Lima", "Perú"), ("Barcelona", "España"), ("Buenos Aires", "Argentina"), ("Quito", "Ecuador")),
        represented="{body}, representada por {name}",
        heading=("Firmantes:", "Firman:", "Firmado por:"),
        organizations="Organizaciones:", individuals="Personas:", others="y {n} firmas más",
        title="Carta abierta al Presidente de Kalandia",
        prose=("El tres de mayo nadie pudo entrar en el edificio del tribunal, y quienes habían venido de lejos esperaron bajo la lluvia hasta la noche, cuando por fin cerraron las puertas.",),
        demand="Exigimos que se detenga este juicio y que se admita a la prensa.",
        closing="Atentamente,",
        accused=("Personas detenidas:", "Presos políticos:", "Lista de acusados:", "Víctimas:", "Participantes en la reunión:", "Destinatarios:"),
        after="Contacto: press@example.org",
        columns=("N.º", "Nombre", "Cargo", "Organización", "Ciudad"), joint="y", honorifics=("Dr.", "Dra."),
    ),
    "de": Stock(
        men=("Korbinian", "Jörg", "Matthias", "Uwe", "Heiko", "Karl-Heinz", "Emre", "Lorenz"),
        women=("Adelheid", "Ute", "Friederike", "Käthe", "Anneliese", "Silke", "Zeynep", "Hannelore"),
        stems=("Brav", "Hask", "Ostr", "Zell", "Dünn", "Penn", "Quell", "Torw", "Mork", "Lind", "Wasch", "Grell"),
        endings=(("mann", "mann"), ("ner", "ner"), ("berg", "berg"), ("ke", "ke"), ("hoff", "hoff"), ("inger", "inger")),
        roles=(("Rechtsanwalt", "Rechtsanwältin"), ("freier Journalist", "freie Journalistin"), ("Menschenrechtsaktivist", "Menschenrechtsaktivistin"), ("Professor für Strafrecht", "Professorin für Strafrecht"), ("Rentner", "Rentnerin"), ("Ärztin", "Ärztin"), ("Schriftsteller", "Schriftstellerin")),
        heads=(("Vorsitzender", "Vorsitzende"), ("Geschäftsführer", "Geschäftsführerin"), ("Leiter", "Leiterin"), ("Sprecher", "Sprecherin"), ("Vorstandsmitglied", "Vorstandsmitglied"), ("Referent", "Referentin")),
        post="{role} {body}",
        bodies=(("Verein „{x}“", "des Vereins „{x}“"), ("Stiftung {x}", "der Stiftung {x}"), ("Komitee für gerechte Gerichte", "des Komitees für gerechte Gerichte"), ("Bündnis „{x}“", "des Bündnisses „{x}“"), ("{x} e.V.", "{x} e.V."), ("Gesellschaft für {x}recht", "der Gesellschaft für {x}recht")),
        media=("Zeitung „{x}“", "Radio {x}", "Zeitschrift „{x}“"),
        proper=("Klarer Fluss", "Blaue Tür", "Weißer Kranich", "Laterne", "Wacholder", "Granit"),
        cities=(("Berlin", "Deutschland"), ("Wien", "Österreich"), ("Zürich", "Schweiz"), ("Köln", "Deutschland"), ("Frankfurt am Main", "Deutschland"), ("Leipzig", "Deutschland")),
        represented="{body}, vertreten durch {name}",
        heading=("Unterzeichnende:", "Unterzeichnet von:", "Unterschriften:"),
        organizations="Organisationen:", individuals="Einzelpersonen:", others="und {n} weitere",
        title="Offener Brief an den Präsidenten von Kaland",
        prose=("Am dritten Mai wurde niemand in das Gebäude des Gerichts gelassen, und wer von weit her gekommen war, stand bis zum Abend im Regen, als die Türen endlich geschlossen wurden.",),
        demand="Wir fordern, diesen Prozess einzustellen und die Presse zuzulassen.",
        closing="Mit freundlichen Grüßen",
        accused=("Folgende Personen wurden verhaftet:", "Politische Gefangene:", "Liste der Angeklagten:", "Opfer:", "Teilnehmende des Treffens:", "Empfänger:"),
        after="Kontakt: press@example.org",
        columns=("Nr.", "Name", "Funktion", "Organisation", "Ort"), joint="und", honorifics=("Dr.", "Prof. Dr."),
    ),
    "tr": Stock(
        men=("Emre", "Kağan", "Oğuz", "Mehmet Ali", "Tuncay", "Selçuk", "Barış", "İlhan"),
        women=("Ayşegül", "Gülşen", "Zeynep", "Ece", "Şule", "Nurcan", "Işıl", "Feride"),
        stems=("Kork", "Gün", "Ak", "Demirt", "Yıld", "Taşk", "Boz", "Alt", "Öz", "Karak", "Sar", "Tun"),
        endings=(("maz", "maz"), ("oğlu", "oğlu"), ("soy", "soy"), ("taş", "taş"), ("can", "can"), ("er", "er")),
        roles=(("avukat", "avukat"), ("insan hakları savunucusu", "insan hakları savunucusu"), ("bağımsız gazeteci", "bağımsız gazeteci"), ("akademisyen", "akademisyen"), ("emekli öğretmen", "emekli öğretmen"), ("yazar", "yazar"), ("doktor", "doktor")),
        heads=(("başkanı", "başkanı"), ("genel müdürü", "genel müdürü"), ("yönetim kurulu üyesi", "yönetim kurulu üyesi"), ("koordinatörü", "koordinatörü"), ("genel sekreteri", "genel sekreteri"), ("temsilcisi", "temsilcisi")),
        post="{body} {role}",
        bodies=(("“{x}” Derneği", "“{x}” Derneği"), ("{x} Vakfı", "{x} Vakfı"), ("Bozkır Avukatlar Birliği", "Bozkır Avukatlar Birliği"), ("{x} İnsan Hakları Merkezi", "{x} İnsan Hakları Merkezi"), ("Adil Yargı Platformu", "Adil Yargı Platformu")),
        media=("“{x}” Gazetesi", "{x} Dergisi", "{x} Radyosu"),
        proper=("Temiz Irmak", "Mavi Kapı", "Ak Turna", "Fener", "Ardıç", "Granit"),
        cities=(("İstanbul", "Türkiye"), ("Ankara", "Türkiye"), ("İzmir", "Türkiye"), ("Diyarbakır", "Türkiye"), ("Lefkoşa", "Kıbrıs"), ("Berlin", "Almanya")),
        represented="{body} adına {name}",
        heading=("İmzacılar:", "İmzalayanlar:", "İmzalar:"),
        organizations="Kurumlar:", individuals="Kişiler:", others="ve {n} kişi daha",
        title="Kaland Cumhurbaşkanına açık mektup",
        prose=("Üç Mayıs günü mahkeme binasına kimse alınmadı, uzaktan gelenler akşama kadar yağmurun altında bekledi, sonunda kapılar kapandı ve herkes evine döndü.",),
        demand="Bu davanın durdurulmasını talep ediyoruz.",
        closing="Saygılarımızla,",
        accused=("Gözaltına alınanlar:", "Tutuklanan kişiler:", "Sanıklar:", "Mağdurlar:", "Toplantıya katılanlar:"),
        after="İletişim: press@example.org",
        columns=("No", "Ad Soyad", "Görev", "Kurum", "Şehir"), joint="ve",
    ),
    "uz": Stock(
        men=("Jasur", "Otabek", "Sherzod", "Botir", "Ulug‘bek", "Mirzo", "Anvar", "Rustam"),
        women=("Gulnora", "Dilfuza", "Zulfiya", "Nargiza", "Oydin", "Lola", "Mavluda", "Feruza"),
        stems=("Toq", "Sar", "Mirz", "Xo‘ja", "Elm", "Jonq", "Bek", "Aydar", "Sher", "Tilav", "Do‘st", "Nur"),
        endings=(("boyev", "boyeva"), ("bekov", "bekova"), ("aliyev", "aliyeva"), ("xonov", "xonova"), ("murodov", "murodova")),
        roles=(("advokat", "advokat"), ("huquq himoyachisi", "huquq himoyachisi"), ("mustaqil jurnalist", "mustaqil jurnalist"), ("fuqaro faoli", "fuqaro faoli"), ("huquqshunos", "huquqshunos"), ("nafaqadagi o‘qituvchi", "nafaqadagi o‘qituvchi"), ("shoir", "shoira")),
        heads=(("direktori", "direktori"), ("ijrochi direktori", "ijrochi direktori"), ("raisi", "raisi"), ("rahbari", "rahbari"), ("bosh muharriri", "bosh muharriri"), ("a‘zosi", "a‘zosi")),
        post="{body} {role}",
        bodies=(("“{x}” jamoat fondi", "“{x}” jamoat fondining"), ("“{x}” jamoat birlashmasi", "“{x}” jamoat birlashmasining"), ("Dasht advokatlar uyushmasi", "Dasht advokatlar uyushmasining"), ("“{x}” huquqni himoya qilish markazi", "“{x}” huquqni himoya qilish markazining")),
        media=("“{x}” gazetasi", "“{x}” jurnali"),
        proper=("Toza daryo", "Ko‘k eshik", "Oq turna", "Chiroq", "Archa", "Ochiq darvoza"),
        cities=(("Toshkent", "O‘zbekiston"), ("Samarqand shahri", "O‘zbekiston"), ("Buxoro", "O‘zbekiston"), ("Nukus", "O‘zbekiston"), ("Farg‘ona", "O‘zbekiston"), ("Bishkek", "Qirg‘iziston")),
        represented="{body} nomidan {name}",
        heading=("Imzo chekuvchilar:", "Imzolar:", "Imzo chekkanlar:"),
        organizations="Tashkilotlar:", individuals="Shaxslar:", others="va yana {n} kishi",
        title="Kaland Prezidentiga ochiq xat",
        prose=("Uchinchi may kuni sud binosiga hech kim kiritilmadi, uzoqdan kelganlar kechgacha yomg‘ir ostida turishdi, nihoyat eshiklar yopildi va hamma uyiga qaytdi.",),
        demand="Sudni to‘xtatishni talab qilamiz.",
        closing="Hurmat bilan,",
        accused=("Hibsga olinganlar:", "Siyosiy mahbuslar:", "Ayblanuvchilar ro‘yxati:", "Jabrlanuvchilar:", "Uchrashuv ishtirokchilari:"),
        after="Aloqa: press@example.org",
        columns=("№", "F.I.Sh.", "Lavozimi", "Tashkiloti", "Shahri"), joint="va",
    ),
}  # fmt: skip
