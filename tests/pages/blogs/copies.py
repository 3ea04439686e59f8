"""Pages as a person copies them from a browser, a mail or a messenger: many layouts, no markup.

Each row is a name, the text, and for each item its headline, its day, its first and last words.
All people, papers and events are made up.
"""

Expected = tuple[str | None, str | None, str, str]

COPIES: list[tuple[str, str, list[Expected]]] = [
    (
        "akipress_like",
        "Новости дня — Регион-Инфо\nРус | Кырг | Eng\n\n22 ноября 2021, понедельник\n\n14:05 В Тамске суд продлил арест редактору «Причала» Глебу Ратникову\n13:40 Жители Велинского района просят вернуть школьный автобус\n12:15 Адвокат Нурия Сеитова заявила о давлении на свидетелей\n\n21 ноября 2021, воскресенье\n\n18:30 Комитет обсудил поправки в закон об адвокатуре\n10:02 Активистку Дану Кимову отпустили после допроса\n\nАрхив новостей\nО проекте\n",
        [
            (
                "В Тамске суд продлил арест редактору «Причала» Глебу Ратникову",
                "2021-11-22",
                "14:05 В Тамс",
                "атникову",
            ),
            (
                "Жители Велинского района просят вернуть школьный автобус",
                "2021-11-22",
                "13:40 Жители",
                " автобус",
            ),
            (
                "Адвокат Нурия Сеитова заявила о давлении на свидетелей",
                "2021-11-22",
                "12:15 Адвока",
                "идетелей",
            ),
            (
                "Комитет обсудил поправки в закон об адвокатуре",
                "2021-11-21",
                "18:30 Комите",
                "вокатуре",
            ),
            (
                "Активистку Дану Кимову отпустили после допроса",
                "2021-11-21",
                "10:02 Активи",
                " допроса",
            ),
        ],
    ),
    (
        "oped_list_en",
        "Statements and Press Releases\n\nFreedonia: Release lawyer Odil Marov\nJoint statement\n14 May 2021\n\nWe, the undersigned organisations, call on the authorities of Freedonia to release lawyer Odil Marov, who has been held since March without access to counsel of his choice.\n\nDownload the statement (PDF)\n\nSylvania: New NGO bill threatens civil society\nPress release\n3 May 2021\n\nThe draft submitted to the parliament last week would oblige every association that receives grants from abroad to register anew and to publish the names of its donors.\n\nDownload the statement (PDF)\n\nRuritania: Journalist on trial for a satirical poem\nPublic statement\n28 April 2021\n\nThe trial of the journalist Vela Korin opened on Monday in the capital; she faces up to five years in prison for a poem that she read on the radio.\n\nDownload the statement (PDF)\n",
        [
            ("Freedonia: Release lawyer Odil Marov", "2021-05-14", "Freedonia: R", " choice."),
            (
                "Sylvania: New NGO bill threatens civil society",
                "2021-05-03",
                "Sylvania: Ne",
                " donors.",
            ),
            (
                "Ruritania: Journalist on trial for a satirical poem",
                "2021-04-28",
                "Ruritania: J",
                "e radio.",
            ),
        ],
    ),
    (
        "news_fr_excerpt",
        "Accueil > Actualités > Asie centrale\n\nAsie centrale\n\nUn avocat radié du barreau après avoir critiqué une réforme\nL’ordre des avocats de Tamsk a prononcé lundi la radiation de Me Odil Marov, connu pour avoir défendu plusieurs opposants ces dernières années.\nJustice | 17/05/2021 à 16:42 | 3 réactions\n\nLa police disperse une veillée devant le consulat\nUne vingtaine de personnes avaient allumé des bougies en mémoire des prisonniers ; quatre d’entre elles ont passé la nuit au poste.\nSociété | 13/05/2021 à 09:10 | 0 réaction\n\nLe parlement adopte en première lecture la loi sur les réunions\nLe texte impose un préavis de quinze jours et interdit les rassemblements à moins de cent mètres des bâtiments publics.\nPolitique | 12/05/2021 à 18:25 | 12 réactions\n\nPage 1 sur 14   Suivant »\n",
        [
            (
                "Un avocat radié du barreau après avoir critiqué une réforme",
                "2021-05-17",
                "Un avocat ra",
                "éactions",
            ),
            (
                "La police disperse une veillée devant le consulat",
                "2021-05-13",
                "La police di",
                "réaction",
            ),
            (
                "Le parlement adopte en première lecture la loi sur les réunions",
                "2021-05-12",
                "Le parlement",
                "éactions",
            ),
        ],
    ),
    (
        "kk_archive",
        "«Шамшырақ» қоғамдық қоры\nБасты бет  Жаңалықтар  Жобалар  Байланыс\n\nАйдар: Сот төрелігі\n\n2021 жылғы 28 мамыр\n\nАдвокат Нұрия Сейітова сотқа жіберілмеді\n\nБейсенбі күні Тамск қалалық сотының күзетшілері адвокат Нұрия Сейітованы ғимаратқа кіргізбеді. Оның айтуынша, себебі түсіндірілмеген.\n\nТолығырақ »\n\n2021 жылғы 19 мамыр\n\n«Айлақ» басылымының редакторына үкім шықты\n\nСот редактор Ғалиб Ратовты екі жылға бас бостандығынан шектеді. Қорғаушы тарап шағым түсіретінін мәлімдеді.\n\nТолығырақ »\n\n2021 жылғы 2 мамыр\n\nҮкіметтік емес ұйымдар жаңа заң жобасын сынады\n\nОн екі ұйым бірлескен мәлімдеме жариялап, жобаны кері қайтаруға шақырды.\n\nТолығырақ »\n",
        [
            ("Адвокат Нұрия Сейітова сотқа жіберілмеді", "2021-05-28", "2021 жылғы 2", "ілмеген."),
            (
                "«Айлақ» басылымының редакторына үкім шықты",
                "2021-05-19",
                "2021 жылғы 1",
                "лімдеді.",
            ),
            (
                "Үкіметтік емес ұйымдар жаңа заң жобасын сынады",
                "2021-05-02",
                "2021 жылғы 2",
                "шақырды.",
            ),
        ],
    ),
    (
        "ky_site",
        "Кабарлар түрмөгү\n\nАдвокаттар биримдиги билдирүү таратты\nЖарыяланды: 2020-жылдын 14-октябры. Көрүлдү: 1 204\nБиримдик Велин шаарындагы окуяларга байланыштуу билдирүү таратып, кармалган кесиптештерин бошотууну талап кылды.\n\nЖурналист Чынар Өткөнов сотко чакырылды\nЖарыяланды: 2020-жылдын 9-октябры. Көрүлдү: 873\nЖурналисттин айтымында, ага чакыруу кагазы кечинде тапшырылган жана себеби айтылган эмес.\n\nПарламент мыйзамды экинчи окууда кабыл алды\nЖарыяланды: 2020-жылдын 1-октябры. Көрүлдү: 655\nДолбоорго депутаттардын басымдуу бөлүгү добуш берди, каршы чыккандар алтоо гана болду.\n",
        [
            ("Адвокаттар биримдиги билдирүү таратты", "2020-10-14", "Адвокаттар б", "п кылды."),
            ("Журналист Чынар Өткөнов сотко чакырылды", "2020-10-09", "Журналист Чы", "ан эмес."),
            (
                "Парламент мыйзамды экинчи окууда кабыл алды",
                "2020-10-01",
                "Парламент мы",
                "а болду.",
            ),
        ],
    ),
    (
        "links_ru",
        "Полезные материалы\n\nДоклад о положении адвокатов в Фридонии (2019)\nhttps://harbor.example/docs/report-2019.pdf\n\nКак обжаловать отказ в свидании: памятка\nhttps://harbor.example/docs/visit.html\n\nЖалоба в Комитет ООН: образец\nhttps://harbor.example/docs/un.docx\n\nАдвокатский запрос и сроки ответа на него\nhttps://harbor.example/docs/request.html\n",
        [
            ("Доклад о положении адвокатов в Фридонии (2019)", None, "Доклад о пол", "2019.pdf"),
            ("Как обжаловать отказ в свидании: памятка", None, "Как обжалова", "sit.html"),
            ("Жалоба в Комитет ООН: образец", None, "Жалоба в Ком", "/un.docx"),
            ("Адвокатский запрос и сроки ответа на него", None, "Адвокатский ", "est.html"),
        ],
    ),
    (
        "facebook_ru",
        "Хроника Велина\n12 мая 2021 г.  ·\nСегодня в городском суде отложили заседание по делу Глеба Ратникова. Судья ушла на больничный, новая дата будет известна в четверг.\n34 комментария  Поделились: 12\n\nХроника Велина\n10 мая 2021 г.  ·\nАдвокат Нурия Сеитова передала в прокуратуру заявление о пытках. Копия есть в редакции, публикуем первую страницу.\n8 комментариев  Поделились: 3\n\nХроника Велина\n7 мая 2021 г.  ·\nДрузья, завтра в 18:00 встречаемся у библиотеки, приносите тёплые вещи и книги для тех, кого увезли в Тамск.\n19 комментариев  Поделились: 40\n",
        [
            (None, "2021-05-12", "Хроника Вели", "четверг."),
            (None, "2021-05-10", "Хроника Вели", "траницу."),
            (None, "2021-05-07", "Хроника Вели", "в Тамск."),
        ],
    ),
    (
        "wire_en",
        "VELIN, May 28, 2021 (Quay Wire) -- Police in Velin detained three lawyers on Friday outside the courthouse, their bar association said.\n\nThe three were on their way to a hearing and carried the files of their clients.\n\nTAMSK, May 27, 2021 (Quay Wire) -- A court in Tamsk fined the newspaper Pier for an article on the cost of a new bridge.\n\nThe editor said that the paper would appeal.\n\nOLD HARBOR, May 25, 2021 (Quay Wire) -- Teachers ended a strike of two weeks after the ministry promised to pay what it owed them.\n",
        [
            (None, "2021-05-28", "VELIN, May 2", "clients."),
            (None, "2021-05-27", "TAMSK, May 2", " appeal."),
            (None, "2021-05-25", "OLD HARBOR, ", "ed them."),
        ],
    ),
    (
        "uz_list",
        "Matbuot xizmati\nSo‘nggi xabarlar\n\nAdvokat Nodir Hartov hibsga olindi\n21.04.2021, 15:20\nTamsk shahar sudi advokat Nodir Hartovni ikki oyga qamoqqa olish haqida qaror chiqardi.\nBatafsil\n\nJurnalistlar uyushmasi bayonot berdi\n19.04.2021, 11:05\nUyushma hibsdagi hamkasblarini ozod qilishni va tergovni ochiq o‘tkazishni talab qilmoqda.\nBatafsil\n\nYangi qonun loyihasi muhokamaga qo‘yildi\n16.04.2021, 09:48\nLoyihaga ko‘ra, yig‘ilishlar haqida o‘n kun oldin xabar berish kerak bo‘ladi.\nBatafsil\n",
        [
            ("Advokat Nodir Hartov hibsga olindi", "2021-04-21", "Advokat Nodi", "hiqardi."),
            ("Jurnalistlar uyushmasi bayonot berdi", "2021-04-19", "Jurnalistlar", "ilmoqda."),
            ("Yangi qonun loyihasi muhokamaga qo‘yildi", "2021-04-16", "Yangi qonun ", "bo‘ladi."),
        ],
    ),
    (
        "bulletin_ru",
        "ЕЖЕНЕДЕЛЬНЫЙ БЮЛЛЕТЕНЬ № 14\nПравозащитный центр «Маяк»\n5–11 апреля 2021 года\n\n1. Адвоката Сеитову не пустили к подзащитному\n\n6 апреля в СИЗО Тамска отказались пустить адвоката Нурию Сеитову. Дежурный сослался на карантин, приказ о котором показать не смог.\n\n2. Редактору «Причала» предъявили обвинение\n\n8 апреля следователь предъявил Глебу Ратникову обвинение в клевете. Ратников вину не признаёт и от показаний отказался.\n\n3. Митинг в Велине прошёл без задержаний\n\n10 апреля около двухсот человек вышли на площадь с требованием вернуть школьный автобус. Полиция наблюдала со стороны.\n",
        [
            ("Адвоката Сеитову не пустили к подзащитному", None, "1. Адвоката ", "не смог."),
            ("Редактору «Причала» предъявили обвинение", None, "2. Редактору", "казался."),
            ("Митинг в Велине прошёл без задержаний", None, "3. Митинг в ", "стороны."),
        ],
    ),
    (
        "es_blog",
        "El Faro del Muelle\nUn blog sobre derechos y puertos\n\nmiércoles, 12 de mayo de 2021\nDetienen a la abogada Nuria Seitova\nLa policía detuvo esta mañana a la abogada a la salida del juzgado. Su colegio pide su libertad inmediata.\nPublicado por Rita Mor en 18:22  No hay comentarios:\nEtiquetas: abogados, Velin\n\nlunes, 3 de mayo de 2021\nEl puente que nadie pidió\nLos vecinos presentaron mil firmas contra el puente nuevo y el ayuntamiento no las quiso recibir.\nPublicado por Rita Mor en 9:05  2 comentarios:\nEtiquetas: puente\n\nviernes, 16 de abril de 2021\nUna escuela sin autobús\nDesde enero, los niños de la ribera caminan cuatro kilómetros cada mañana para llegar a clase.\nPublicado por Rita Mor en 20:40  5 comentarios:\nEtiquetas: escuela, ribera\n\nEntradas antiguas\n",
        [
            ("Detienen a la abogada Nuria Seitova", "2021-05-12", "miércoles, 1", "mediata."),
            ("El puente que nadie pidió", "2021-05-03", "lunes, 3 de ", "recibir."),
            ("Una escuela sin autobús", "2021-04-16", "viernes, 16 ", "a clase."),
        ],
    ),
    (
        "tr_gazette",
        "Anasayfa / Gündem\n\nAvukat Nil Hartok gözaltına alındı\nGÜNCEL HABERLER - 12 Mayıs 2021 Çarşamba 14:20\nAvukat Nil Hartok bu sabah adliye çıkışında gözaltına alındı. Baro avukatın derhal serbest bırakılmasını istedi.\n\nÖğretmenlerin grevi sona erdi\nGÜNCEL HABERLER - 10 Mayıs 2021 Pazartesi 09:15\nİki hafta süren grev, bakanlığın gecikmiş ücretleri ödeme sözü vermesi üzerine sona erdi.\n\nKöprü davasında karar ertelendi\nGÜNCEL HABERLER - 6 Mayıs 2021 Perşembe 17:48\nMahkeme, bilirkişi raporunun tamamlanması için davayı haziran ayına erteledi.\n",
        [
            ("Avukat Nil Hartok gözaltına alındı", "2021-05-12", "Avukat Nil H", " istedi."),
            ("Öğretmenlerin grevi sona erdi", "2021-05-10", "Öğretmenleri", "na erdi."),
            ("Köprü davasında karar ertelendi", "2021-05-06", "Köprü davası", "rteledi."),
        ],
    ),
    (
        "chron_desc",
        "Дело Ратникова: как это было\n\nСобрали главное о деле редактора «Причала» за два года.\n\n28 мая 2021\nСуд продлевает арест ещё на два месяца, защита узнаёт об этом из новостей.\n\n8 апреля 2021\nСледователь предъявляет обвинение в клевете, Ратников отказывается от показаний.\n\n12 января 2020\nВ редакцию приходят с обыском, изымают компьютеры и бумажный архив за десять лет.\n",
        [("Дело Ратникова: как это было", None, "Дело Ратнико", "ять лет.")],
    ),
    (
        "table_az",
        "Tarix\tXəbər\tMənbə\n12.05.2021\tVəkil Nil Hartov saxlanıldı\tKörpü\n10.05.2021\tMüəllimlərin tətili başa çatdı\tLiman xəbər\n06.05.2021\tKörpü işi üzrə qərar təxirə salındı\tKörpü\n",
        [
            ("Vəkil Nil Hartov saxlanıldı", "2021-05-12", "12.05.2021\tV", "dı\tKörpü"),
            ("Müəllimlərin tətili başa çatdı", "2021-05-10", "10.05.2021\tM", "an xəbər"),
            ("Körpü işi üzrə qərar təxirə salındı", "2021-05-06", "06.05.2021\tK", "dı\tKörpü"),
        ],
    ),
    (
        "no_dates_rules_de",
        "Rundbrief der Hafenwacht\n\nAnwältin darf ihren Mandanten nicht sehen\nDie Haftanstalt in Tamsk verweigerte der Anwältin Nuria Seitow am Dienstag den Zutritt und verwies auf eine Quarantäne.\n_______________\n\nRedakteur bleibt in Haft\nDas Gericht in Velin verlängerte die Haft des Redakteurs um zwei Monate, ohne ihn anzuhören.\n_______________\n\nLehrer beenden ihren Streik\nNach zwei Wochen kehren die Lehrer zurück in die Schulen; das Ministerium versprach, die Löhne zu zahlen.\n_______________\n\nRundbrief abbestellen\n",
        [
            ("Anwältin darf ihren Mandanten nicht sehen", None, "Anwältin dar", "rantäne."),
            ("Redakteur bleibt in Haft", None, "Redakteur bl", "zuhören."),
            ("Lehrer beenden ihren Streik", None, "Lehrer beend", " zahlen."),
        ],
    ),
    (
        "mailman",
        "Send Harbor mailing list submissions to\n\tharbor@lists.example\n\nToday's Topics:\n\n   1. Search of the bar office (Ona Pell)\n   2. Draft law: comments until Friday (Nils Hartog)\n\n\n----------------------------------------------------------------------\n\nMessage: 1\nDate: Wed, 12 May 2021 09:12:44 +0600\nFrom: Ona Pell <ona@quay.example>\nTo: harbor@lists.example\nSubject: [Harbor] Search of the bar office\nMessage-ID: <1@quay.example>\n\nDear all,\n\nthe office of the bar in Velin was searched this morning. Nobody was hurt.\n\nOna\n\n------------------------------\n\nMessage: 2\nDate: Wed, 12 May 2021 15:40:02 +0600\nFrom: Nils Hartog <nils@quay.example>\nTo: harbor@lists.example\nSubject: [Harbor] Draft law: comments until Friday\nMessage-ID: <2@quay.example>\n\nThe ministry takes comments until Friday. A table is attached.\n\nNils\n\n------------------------------\n\nEnd of Harbor Digest, Vol 14, Issue 5\n*************************************\n",
        [
            ("[Harbor] Search of the bar office", "2021-05-12", "Message: 1\nD", "rt.\n\nOna"),
            (
                "[Harbor] Draft law: comments until Friday",
                "2021-05-12",
                "Message: 2\nD",
                "d.\n\nNils",
            ),
        ],
    ),
    (
        "uk_wp",
        "Вартовий порту\nСайт про права людини\n\nПозначка: адвокати\n\nАдвокатку не пустили до суду\n\nОпубліковано 12 Травня, 2021 автор редакція\n\nОхорона міського суду не пропустила адвокатку Нурію Сеїтову до будівлі. Причини не назвали.\n\nЧитати далі Адвокатку не пустили до суду →\n\nНова редакція закону про збори\n\nОпубліковано 3 Травня, 2021 автор редакція\n\nПарламент у другому читанні ухвалив закон, який вимагає попереджати про збори за десять днів.\n\nЧитати далі Нова редакція закону про збори →\n\nЗаписки з порту: квітень\n\nОпубліковано 30 Квітня, 2021 автор редакція\n\nПро що ми писали цього місяця, кого звільнили і кому потрібна допомога.\n\nЧитати далі Записки з порту: квітень →\n\nНавігація за записами\n1 2 3 Далі\n",
        [
            ("Адвокатку не пустили до суду", "2021-05-12", "Адвокатку не", "назвали."),
            ("Нова редакція закону про збори", "2021-05-03", "Нова редакці", "ть днів."),
            ("Записки з порту: квітень", "2021-04-30", "Записки з по", "опомога."),
        ],
    ),
    (
        "mixed_dates_en",
        "UPDATES\n\nToday, 09:14\nCourt adjourns hearing of Odil Marov\nThe judge was ill and nobody had told the lawyers, who had come from two towns away.\n\nYesterday, 17:50\nBar association asks for a meeting with the minister\nA letter signed by forty lawyers was handed over on Tuesday afternoon.\n\n10 May 2021\nNuria Seitova refused entry to prison\nThe guard spoke of a quarantine and could not show the order.\n\n8 May 2021\nTeachers end their strike\nAfter two weeks the teachers return to school.\n",
        [
            ("Court adjourns hearing of Odil Marov", None, "Today, 09:14", "ns away."),
            (
                "Bar association asks for a meeting with the minister",
                None,
                "Yesterday, 1",
                "ternoon.",
            ),
            ("Nuria Seitova refused entry to prison", "2021-05-10", "10 May 2021\n", "e order."),
            ("Teachers end their strike", "2021-05-08", "8 May 2021\nT", " school."),
        ],
    ),
    (
        "tag_en_plain",
        "Harbor Monitor\nMonitoring the rule of law since 2009\nSearch this site\nTag: disbarment\n\nCommission revokes licence of Velin lawyer\nBy Ona Pell\nJune 2, 2022\nFiled under: Lawyers\n\nA qualification commission in Velin has revoked the licence of Odil Marov, who represents two opposition politicians, over remarks he made on television.\n\nMr Marov told the Monitor that he had learnt of the session from the press.\n\nShare this:\nTwitter\nFacebook\n\nBar leaders urge minister to withdraw draft law\nBy Nils Hartog\nMay 19, 2022\nFiled under: Lawyers, Legislation\n\nForty leaders of regional bars have asked the minister of justice to withdraw a draft law that would let the ministry open disciplinary cases itself.\n\nShare this:\nTwitter\nFacebook\n\nTrial of Nuria Seitova to be heard behind closed doors\nBy Ona Pell\nMay 6, 2022\nFiled under: Trials\n\nThe judge said that the file holds state secrets; the defence says that it holds three newspaper articles.\n\nShare this:\nTwitter\nFacebook\n\nOlder entries\n",
        [
            (
                "Commission revokes licence of Velin lawyer",
                "2022-06-02",
                "Commission r",
                "e press.",
            ),
            (
                "Bar leaders urge minister to withdraw draft law",
                "2022-05-19",
                "Bar leaders ",
                " itself.",
            ),
            (
                "Trial of Nuria Seitova to be heard behind closed doors",
                "2022-05-06",
                "Trial of Nur",
                "rticles.",
            ),
        ],
    ),
    (
        "ru_feed",
        "Лента новостей\n\n02.06.2022 | 16:40\nКвалификационная комиссия лишила лицензии адвоката Марова\nКомиссия в Велине собралась без адвоката, о заседании он узнал из новостей.\n\n02.06.2022 | 12:15\nВ Тамске начался суд над редактором «Причала»\nОбвинение просит два года ограничения свободы, защита — оправдания.\n\n01.06.2022 | 19:03\nУчителя прекратили забастовку\nМинистерство обещало погасить долги по зарплате до конца июня.\n\n31.05.2022 | 10:20\nЖители Велина подали жалобу на строительство моста\nПод жалобой подписались больше тысячи человек, приём документов занял четыре часа.\n\nПоказать ещё\n",
        [
            (
                "Квалификационная комиссия лишила лицензии адвоката Марова",
                "2022-06-02",
                "02.06.2022 |",
                "овостей.",
            ),
            (
                "В Тамске начался суд над редактором «Причала»",
                "2022-06-02",
                "02.06.2022 |",
                "авдания.",
            ),
            ("Учителя прекратили забастовку", "2022-06-01", "01.06.2022 |", "ца июня."),
            (
                "Жители Велина подали жалобу на строительство моста",
                "2022-05-31",
                "31.05.2022 |",
                "ре часа.",
            ),
        ],
    ),
    (
        "ru_press",
        "Пресс-центр\nЗаявления\n\n«Маяк» требует освободить адвоката Марова\n\nЗаявление, 3 июня 2022 года, Велин\n\nПравозащитный центр «Маяк» считает преследование Одила Марова местью за его работу и требует прекратить дело.\n\nО недопустимости закрытых процессов\n\nЗаявление, 12 мая 2022 года, Тамск\n\nМы обеспокоены тем, что третий процесс подряд проходит без публики и прессы.\n\nК годовщине закрытия клуба «Фонарь»\n\nЗаявление, 20 апреля 2022 года, Велин\n\nГод назад власти опечатали единственный в городе клуб, где могли собираться независимые объединения.\n",
        [
            ("«Маяк» требует освободить адвоката Марова", "2022-06-03", "«Маяк» требу", "ть дело."),
            ("О недопустимости закрытых процессов", "2022-05-12", "О недопустим", " прессы."),
            ("К годовщине закрытия клуба «Фонарь»", "2022-04-20", "К годовщине ", "динения."),
        ],
    ),
    (
        "kk_list",
        "Баспасөз хабарламалары\n02.06.2022 Адвокат Маровтың лицензиясы қайтарылып алынды\n30.05.2022 «Айлақ» редакторының соты басталды\n27.05.2022 Мұғалімдер ереуілді тоқтатты\n24.05.2022 Велин тұрғындары көпір құрылысына шағымданды\nБарлық хабарламалар\n",
        [
            (
                "Адвокат Маровтың лицензиясы қайтарылып алынды",
                "2022-06-02",
                "02.06.2022 А",
                "п алынды",
            ),
            ("«Айлақ» редакторының соты басталды", "2022-05-30", "30.05.2022 «", "басталды"),
            ("Мұғалімдер ереуілді тоқтатты", "2022-05-27", "27.05.2022 М", "тоқтатты"),
            (
                "Велин тұрғындары көпір құрылысына шағымданды",
                "2022-05-24",
                "24.05.2022 В",
                "ғымданды",
            ),
        ],
    ),
    (
        "tg_site",
        "Хабарҳо\n\nИҷозатномаи вакил Маров бекор карда шуд\nКомиссия дар шаҳри Велин бе иштироки вакил ҷаласа кард ва ӯ аз қарор тавассути матбуот огоҳ шуд.\n2 июни 2022, 16:40\n\nМурофиаи муҳаррири «Бандар» оғоз ёфт\nДодситон барои муҳаррир ду сол маҳдудияти озодиро талаб мекунад, вакилон бошанд, сафедкуниро.\n30 майи 2022, 11:20\n\nОмӯзгорон корпартоиро қатъ карданд\nВазорат ваъда дод, ки қарзи маошро то охири моҳ пардохт мекунад.\n27 майи 2022, 09:15\n",
        [
            ("Иҷозатномаи вакил Маров бекор карда шуд", "2022-06-02", "Иҷозатномаи ", "2, 16:40"),
            ("Мурофиаи муҳаррири «Бандар» оғоз ёфт", "2022-05-30", "Мурофиаи муҳ", "2, 11:20"),
            ("Омӯзгорон корпартоиро қатъ карданд", "2022-05-27", "Омӯзгорон ко", "2, 09:15"),
        ],
    ),
    (
        "en_country_blog",
        "Tag Archives: Sylvania\n\nSylvania/Ruritania: Extradited lawyer faces new charges\n\n\nTwo weeks after he was handed over by Ruritania, the lawyer Odil Marov has been told that he faces a second trial, his family says.\n\nhttps://news.example/a/1001.html (RUSSIAN)\n\n\nSylvania: Statement on the closed trial of Nuria Seitova\n\nMay 6, 2022\n\nWe are concerned that the trial of our colleague Nuria Seitova is to be held behind closed doors and ask the court to open it.\n\n\n\nSylvania: Видео: адвокат Сеитова о своём деле\n\n\nhttps://video.example/watch/77\n\n\nSylvania: UN experts call for release of Marov\n\nApril 12, 2022\n\nGENEVA (12 April 2022) – UN human rights experts today called on Sylvania to release the lawyer Odil Marov without delay.\n",
        [
            (
                "Sylvania/Ruritania: Extradited lawyer faces new charges",
                None,
                "Sylvania/Rur",
                "RUSSIAN)",
            ),
            (
                "Sylvania: Statement on the closed trial of Nuria Seitova",
                "2022-05-06",
                "Sylvania: St",
                "open it.",
            ),
            ("Sylvania: Видео: адвокат Сеитова о своём деле", None, "Sylvania: Ви", "watch/77"),
            (
                "Sylvania: UN experts call for release of Marov",
                "2022-04-12",
                "Sylvania: UN",
                "t delay.",
            ),
        ],
    ),
    (
        "interview_single",
        "«Меня лишили лицензии заочно»\n\n3 июня 2022\n\nАдвокат Одил Маров рассказал «Причалу», как проходило заседание, на которое его не позвали.\n\nКак вы узнали о решении?\n\nИз новостей. Мне позвонил коллега и спросил, правда ли это, а я как раз ехал к подзащитному.\n\nЧто вам вменяют?\n\nСлова в телевизионном эфире. Я сказал, что следователь не пустил меня на допрос, и это сочли неуважением.\n\nЧто дальше?\n\nПойду в суд, а если понадобится, то и дальше. У меня есть время, работы теперь нет.\n",
        [("«Меня лишили лицензии заочно»", "2022-06-03", "«Меня лишили", "ерь нет.")],
    ),
    (
        "es_agenda",
        "Comunicados\n\n[02/06/2022] Retiran la licencia al abogado Odil Marov\n[30/05/2022] Comienza el juicio contra el director de El Muelle\n[27/05/2022] Los maestros ponen fin a la huelga\n[13/05/2022] Mil firmas contra el puente\n\nVer todos los comunicados\n",
        [
            ("Retiran la licencia al abogado Odil Marov", "2022-06-02", "[02/06/2022]", "il Marov"),
            (
                "Comienza el juicio contra el director de El Muelle",
                "2022-05-30",
                "[30/05/2022]",
                "l Muelle",
            ),
            ("Los maestros ponen fin a la huelga", "2022-05-27", "[27/05/2022]", "a huelga"),
            ("Mil firmas contra el puente", "2022-05-13", "[13/05/2022]", "l puente"),
        ],
    ),
    (
        "de_presse",
        "Pressespiegel vom 3. Juni 2022\n\nHafenbote, 2. Juni 2022\nAnwalt Marow verliert die Zulassung\nEine Kommission in Velin tagte ohne den Anwalt und entzog ihm die Zulassung wegen einer Äußerung im Fernsehen.\n\nMorgenmöwe, 2. Juni 2022\nProzess gegen Redakteur beginnt\nDie Anklage fordert zwei Jahre, die Verteidigung einen Freispruch, das Urteil wird im Juli erwartet.\n\nTamsker Zeitung, 1. Juni 2022\nLehrer beenden Streik\nDas Ministerium versprach, die ausstehenden Löhne noch im Juni zu zahlen.\n",
        [
            ("Anwalt Marow verliert die Zulassung", "2022-06-02", "Hafenbote, 2", "rnsehen."),
            ("Prozess gegen Redakteur beginnt", "2022-06-02", "Morgenmöwe, ", "rwartet."),
            ("Lehrer beenden Streik", "2022-06-01", "Tamsker Zeit", " zahlen."),
        ],
    ),
    (
        "ky_days",
        "2022-жылдын 2-июну\n\nАдвокат Маровдун лицензиясы алынды\nКомиссия адвокаттын өзү жок чогулуп, чечимди кабыл алды. Ал муну жаңылыктардан билди.\n\nМугалимдер иш таштоону токтотту\nМинистрлик айлык карызын айдын аягына чейин төлөөгө убада берди.\n\n2022-жылдын 31-майы\n\nВелиндин тургундары көпүрөгө каршы арыз жазды\nАрызга миңден ашык киши кол койду, кабыл алуу төрт саатка созулду.\n\n«Айлак» редакторунун соту башталды\nАйыптоочу тарап эки жыл сурады, жактоочулар актоону талап кылууда.\n",
        [
            ("Адвокат Маровдун лицензиясы алынды", "2022-06-02", "Адвокат Маро", "н билди."),
            ("Мугалимдер иш таштоону токтотту", "2022-06-02", "Мугалимдер и", "а берди."),
            (
                "Велиндин тургундары көпүрөгө каршы арыз жазды",
                "2022-05-31",
                "Велиндин тур",
                "созулду.",
            ),
            ("«Айлак» редакторунун соту башталды", "2022-05-31", "«Айлак» реда", "кылууда."),
        ],
    ),
]
