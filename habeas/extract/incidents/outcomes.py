"""What came of an act, in the words of the text: "five years in prison", "a fine of 500 dollars", "adopted".

A penalty belongs to the acts that end in one; a danger of one ("faces up to ten years") is none.
"""

import regex

from habeas.extract.incidents.scene import Scene
from habeas.extract.incidents.triggers import Trigger
from habeas.text.normalize import squeeze

_FARTHEST = 220  # code points around an act in which its penalty stands
_DANGER = regex.compile(
    r"\b(?:up to|maximum|as many as|could|may|might|faces?|facing|risks?|до|грозит|может|вплоть до|jusqu'à|jusqu’à"
    r"|risque\w*|encourt|дейін|чейин|hasta)\b[^.;\n]{0,25}$",
    regex.IGNORECASE,
)
_NUMBER = (
    r"(?:\d{1,4}(?:[.,]\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|один|одного|два|две|двух|двум|три|трем|трём|трех|трёх|четыре\w*|пят[ьи]|шест[ьи]|сем[ьи]|восьми|восемь|девят[ьи]|десят[ьи]|пятнадцат[ьи]|двадцат[ьи]"
    r"|un|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|quinze|vingt|trente"
    r"|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|бир|эки|беш|жети|сегиз|тогуз)"
)
_TIME = (
    r"(?:years?|months?|days?|weeks?|год[а-я]{0,2}|лет|месяц\w{0,3}|суток|сутки|дней|дня|ans?|mois|jours|жыл\w{0,3}"
    r"|ай\w{0,2}|тәулік\w{0,2}|сутка\w{0,2}|күн\w{0,2}|років|роки|рік|діб|años?|meses|días)"
)
_PLACE = (
    r"(?:(?:in|of|behind)[ \u00a0](?:a[ \u00a0])?(?:prison|jail|custody|bars|imprisonment|probation|house[ \u00a0]arrest"
    r"|administrative[ \u00a0](?:arrest|detention)|hard[ \u00a0]labou?r|detention|[a-z]{3,12}[ \u00a0](?:colony|regime))"
    r"|imprisonment|probation|suspended"
    r"|лишения[ \u00a0]свободы|ограничения[ \u00a0]свободы|колонии|тюрьмы|административного[ \u00a0]ареста|ареста|условно|заключения"
    r"|de[ \u00a0](?:prison|réclusion|détention)(?:[ \u00a0](?:ferme|avec[ \u00a0]sursis))?"
    r"|бас[ \u00a0]бостандығынан|қамау\w*|эркинен|камак\w*|ажыратуу\w*|позбавлення[ \u00a0]волі|de[ \u00a0](?:prisión|cárcel))"
)
_TERM = regex.compile(
    rf"\b{_NUMBER}(?:[ \u00a0-](?:and[ \u00a0]a[ \u00a0]half|с[ \u00a0]половиной|et[ \u00a0]demi))?[ \u00a0-]{_TIME}(?:['’]s?)?"
    rf"(?:[ \u00a0]{_PLACE})?\b",
    regex.IGNORECASE,
)
_FINAL = regex.compile(
    r"\b(?:life[ \u00a0](?:in[ \u00a0]prison|imprisonment|sentence)|death[ \u00a0](?:penalty|sentence)|to[ \u00a0]death"
    r"|пожизненно\w*(?:[ \u00a0]заключени\w+|[ \u00a0]лишени\w+[ \u00a0]свободы)?|смертн\w+[ \u00a0]казн\w+"
    r"|(?:à[ \u00a0])?(?:la[ \u00a0])?(?:réclusion[ \u00a0]à[ \u00a0])?perpétuité|peine[ \u00a0]de[ \u00a0]mort"
    r"|өмір[ \u00a0]бойы\w*|өмүр[ \u00a0]бою\w*|cadena[ \u00a0]perpetua)",
    regex.IGNORECASE,
)
_CURRENCY = (
    r"(?:dollars?|euros?|pounds?|tenge|soms?|rubles?|roubles?|rupees?|naira|lira|usd|eur|kzt"
    r"|доллар\w*|евро|тенге|сом\w{0,3}|рубл\w+|теңге\w{0,2}|мрп|аек|гривень|базовых[ \u00a0]величин|dinars?|francs?|pesos)"
)
_SUM = regex.compile(
    rf"(?:[$€£₸₽]\s?\d[\d., \u00a0]{{0,14}}(?:million|thousand)?|\b\d[\d., \u00a0]{{0,14}}(?:(?:million|thousand|тысяч\w*|тыс\.?|млн|мың|миң|mille)[ \u00a0])?{_CURRENCY})",
    regex.IGNORECASE,
)
_LAW = regex.compile(
    r"\b(?:adopted|passed|approved|signed|rejected|vetoed|withdrawn|принят[аоы]?|подписан\w*|отклон[её]н\w*|отозван\w*"
    r"|adoptée?|promulguée?|rejetée?|retirée?|қабылданды|қол[ \u00a0]қойылды|кабыл[ \u00a0]алынды|кол[ \u00a0]коюлду|четке[ \u00a0]кагылды)\b",
    regex.IGNORECASE,
)
_HEARING = regex.compile(
    r"\b(?:adjourned|postponed|отложен\w*|перенесен\w*|перенесён\w*|ajournée?|renvoyée?|reportée?|кейінге[ \u00a0]қалдырылды|кийинкиге[ \u00a0]жылдырылды)\b",
    regex.IGNORECASE,
)
_PATTERNS = {
    "sentence": (_FINAL, _TERM),
    "conviction": (_FINAL, _TERM),
    "detention": (_TERM,),
    "arrest": (_TERM,),
    "fine": (_SUM,),
    "restrictive_law": (_LAW,),
    "trial_hearing": (_HEARING,),
}
_WANTS_PLACE = frozenset(["detention", "arrest"])  # "held for two days" is a length, no penalty
_PLACED = regex.compile(_PLACE, regex.IGNORECASE)
_FIRST_BEHIND = 40  # code points by which words before an act count as farther


def find_outcome(scene: Scene, trigger: Trigger) -> str | None:
    """Return the words that say what came of an act, None where its sentence does not.

    The nearest penalty counts, one behind the act before one in front of it.
    """
    text, act = scene.page.text, scene.span(trigger.first, trigger.last)
    sentence = scene.sentence.span
    start, end = max(sentence.start, act.start - _FARTHEST), min(sentence.end, act.end + _FARTHEST)
    for pattern in _PATTERNS.get(trigger.cue.type, ()):
        found = [
            (
                match.start() - act.start
                if match.end() > act.start
                else act.start - match.end() + _FIRST_BEHIND,
                match[0],
            )
            for match in pattern.finditer(text, start, end)
            if not _DANGER.search(text, start, match.start())
            and (trigger.cue.type not in _WANTS_PLACE or _PLACED.search(match[0]))
        ]
        if found:
            return squeeze(min(found)[1]).strip(" ,.")
    return None
