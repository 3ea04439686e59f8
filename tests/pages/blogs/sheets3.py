"""Plain text in which the page itself shows what an item looks like; all people are invented."""

from tests.pages.blogs.sheets import Sheet

TEXT_SHEETS = (
    Sheet(
        name="text_undated_but_one",
        html=False,
        text="""The Orchard Ledger
News of the week

Pickers told to leave the lower orchard
Eleven pickers got the order on a slip of paper. No one would say who had signed it.

Packer freed after a night at the station
The officer on duty tore up the protocol and apologized to her in front of the door.

Council hears the growers at last
7 June 2022
The growers were given four minutes each. The answer is promised before the harvest.

Ladder maker loses his stall at the gate
A clerk read the decision to him by telephone. The stall had stood there for thirty years.
""",
        expected=(
            ("Pickers told to leave the lower orchard", None),
            ("Packer freed after a night at the station", None),
            ("Council hears the growers at last", "2022-06-07"),
            ("Ladder maker loses his stall at the gate", None),
        ),
    ),
    Sheet(
        name="text_numbered_with_text_ru",
        html=False,
        text="""Садовый листок

1. Сборщиков выгнали из нижнего сада. Одиннадцать человек получили приказ на клочке бумаги без подписи.

2. Упаковщицу отпустили утром. Дежурный порвал протокол и извинился перед ней у самой двери участка.

3. Совет выслушал садоводов. Каждому дали четыре минуты, а ответ обещают прислать до сбора урожая.
""",
        expected=(
            ("Сборщиков выгнали из нижнего сада", None),
            ("Упаковщицу отпустили утром", None),
            ("Совет выслушал садоводов", None),
        ),
    ),
    Sheet(
        name="text_source_under_each_fr",
        html=False,
        text="""Carnet des vergers
Revue de presse

Mardi 7 juin 2022

Onze cueilleurs chassés
L'ordre tenait sur un bout de papier, et personne ne l'avait signé.
Source : Le Panier

Lundi 6 juin 2022

Une emballeuse libérée
L'agent a déchiré le protocole et s'est excusé devant la porte.
Source : La Claie

Samedi 4 juin 2022

Le conseil écoute enfin
Quatre minutes à chacun, et une réponse promise avant la récolte.
Source : Le Panier
""",
        expected=(
            ("Onze cueilleurs chassés", "2022-06-07"),
            ("Une emballeuse libérée", "2022-06-06"),
            ("Le conseil écoute enfin", "2022-06-04"),
        ),
    ),
    Sheet(
        name="text_days_over_several",
        html=False,
        text="""Orchard Watch

Digest for June

7 June 2022

Pickers told to leave the lower orchard
Eleven pickers got the order on a slip of paper.

Packer freed after a night at the station
The officer on duty tore up the protocol at once.

4 June 2022

Council hears the growers at last
The growers were given four minutes each by the clerk.
""",
        expected=(
            ("Pickers told to leave the lower orchard", "2022-06-07"),
            ("Packer freed after a night at the station", "2022-06-07"),
            ("Council hears the growers at last", "2022-06-04"),
        ),
    ),
    Sheet(
        name="text_two_line_headlines",
        html=False,
        text="""ORCHARD WATCH

Posts tagged "growers"

Pickers of the lower orchard ordered
to leave before the harvest
by Lena Quill
Eleven pickers got the order on a slip of paper. No one would say who had signed it, and none was heard.
Filed 7 June 2022
Share this

Packer freed after a night
at the station by the gate
by Lena Quill
The officer on duty tore up the protocol and apologized to her in front of the door of the station.
Filed 5 June 2022
Share this

Council hears the growers
at last, for four minutes each
by Tom Sedge
The answer is promised before the harvest. The growers say that they will come again on Monday morning.
Filed 2 June 2022
Share this
""",
        expected=(
            ("Pickers of the lower orchard ordered to leave before the harvest", "2022-06-07"),
            ("Packer freed after a night at the station by the gate", "2022-06-05"),
            ("Council hears the growers at last, for four minutes each", "2022-06-02"),
        ),
    ),
)
