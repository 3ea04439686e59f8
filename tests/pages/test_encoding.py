"""Bytes to text: declared and true encodings, mixtures, damage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.pages.encoding import decode, parse_charset

RUSSIAN = (
    "Вчера районный суд рассмотрел жалобу защитника. Судья отказал в удовлетворении ходатайства, "
    "сообщили в организации. Заседание продолжится в четверг, об этом говорится в письме.\n"
)
KAZAKH = (
    "Кеше аудандық сот қорғаушының шағымын қарады. Судья өтінішті қанағаттандырудан бас тартты. "
    "Отырыс бейсенбіде жалғасады, бұл туралы хатта айтылған. Ұйымдар әділдікті талап етті.\n"
)
UKRAINIAN = (
    "Учора районний суд розглянув скаргу захисника. Суддя відмовив у задоволенні клопотання, "
    "повідомила організація. Її засідання продовжиться в четвер, про це йдеться в листі.\n"
)
FRENCH = (
    "Hier, le tribunal a examiné la plainte de son avocat. Le juge a refusé la requête déposée. "
    "Où êtes-vous, Noël ? Ça dépend : la séance reprendra à Liège.\n"
)
POLISH = (
    "Wczoraj sąd rozpatrzył skargę obrońcy. Sędzia odmówił, poinformowała organizacja. Rozprawa "
    "będzie kontynuowana w czwartek, także później. Żądanie złożył też świadek.\n"
)
TURKISH = (
    "Dün mahkeme avukatın şikâyetini görüştü. Hakim talebi reddetti, diye bildirdi örgüt. "
    "Duruşma perşembe günü sürecek, çağrı yapıldı.\n"
)
WRITTEN_IN = (
    [(RUSSIAN, name) for name in ("windows-1251", "koi8-r", "cp866", "iso-8859-5", "mac-cyrillic")]
    + [(KAZAKH, name) for name in ("kz1048", "ptcp154")]
    + [(UKRAINIAN, name) for name in ("windows-1251", "koi8-u", "cp1125", "iso-8859-5")]
    + [(FRENCH, name) for name in ("windows-1252", "iso-8859-15", "mac-roman", "cp850")]
    + [(POLISH, name) for name in ("windows-1250", "iso-8859-2", "cp852")]
    + [(TURKISH, name) for name in ("windows-1254",)]
)
WIDE = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig")


@pytest.mark.parametrize(("text", "encoding"), WRITTEN_IN)
def test_single_byte_encodings_are_told_apart_by_their_letters(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.notes == ()


@pytest.mark.parametrize(("text", "encoding"), WRITTEN_IN)
def test_a_text_all_in_capitals_is_read_as_declared(text: str, encoding: str) -> None:
    data = text.upper().encode(encoding, "replace")
    assert decode(data, declared=encoding).text == data.decode(encoding)


@pytest.mark.parametrize("encoding", WIDE)
@pytest.mark.parametrize("text", [RUSSIAN, FRENCH, "Hi.\n", KAZAKH])
def test_wide_encodings_are_read_with_and_without_a_mark(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.notes == ()


@given(
    start=st.integers(0, 40),
    size=st.integers(60, 150),
    pair=st.sampled_from(WRITTEN_IN),
    declare=st.booleans(),
)
def test_sixty_letters_are_enough(
    start: int, size: int, pair: tuple[str, str], declare: bool
) -> None:
    """A stretch of a text comes back whole; with fewer letters two encodings may read alike."""
    whole, encoding = pair
    text = whole[start : start + size]
    if text.isascii() or encoding in ("mac-cyrillic", "mac-roman", "cp850", "cp852"):
        return  # rare encodings need more letters to be believed without being declared
    if encoding not in ("windows-1251", "koi8-r", "cp866", "windows-1252") and not declare:
        return
    assert decode(text.encode(encoding), declared=encoding if declare else None).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("昨天，法院审理了律师的申诉。法官驳回了请求。", "gb18030"),
        ("昨日、裁判所は弁護士の訴えを審理した。", "shift_jis"),
        ("昨日、裁判所は弁護士の訴えを審理した。", "iso2022_jp"),
        ("어제 법원은 변호사의 이의를 심리했다.", "euc_kr"),
        ("هذا نص عربي قصير عن المحكمة", "windows-1256"),
        ("Χθες το δικαστήριο εξέτασε την προσφυγή", "windows-1253"),
    ],
)
def test_other_scripts_are_read_too(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_a_declaration_that_the_bytes_contradict_is_not_believed() -> None:
    decoded = decode(RUSSIAN.encode("windows-1251"), declared="utf-8")
    assert decoded.text == RUSSIAN
    assert decoded.notes == ("declared as 'utf-8', but the bytes are windows-1251",)
    decoded = decode(RUSSIAN.encode(), declared="windows-1251")
    assert decoded.text == RUSSIAN
    assert decoded.notes == ("declared as 'windows-1251', but the bytes are utf-8",)
    assert decode(RUSSIAN.encode("koi8-r"), declared="cp1251").text == RUSSIAN


def test_a_declaration_settles_what_the_bytes_leave_open() -> None:
    """Two words are too little to tell Latin encodings apart."""
    data = "Rok Łodzi".encode("iso-8859-2")
    assert decode(data, declared="ISO-8859-2").text == "Rok Łodzi"


def test_unknown_and_dangerous_declarations_are_passed_over() -> None:
    for declared in ("klingon", "unicode_escape", "utf-7", "base64", "", "\0", "\ud800", "x" * 999):
        assert decode(FRENCH.encode("windows-1252"), declared=declared).text == FRENCH


def test_meta_and_xml_declarations_are_read() -> None:
    html = "<html><head><META charset='koi8-r'></head>Да</html>".encode("koi8-r")
    assert decode(html, html=True).encoding == "koi8-r"
    xml = '<?xml version="1.0" encoding="koi8-r"?><a>Да</a>'.encode("koi8-r")
    assert decode(xml).encoding == "koi8-r"


def test_latin_1_means_windows_1252() -> None:
    assert parse_charset("ISO-8859-1") == "windows-1252"
    assert parse_charset(" 'win-1251' ") == "windows-1251"
    assert parse_charset("x-cp1251") == "windows-1251"
    assert parse_charset("hex") is None


def test_lines_in_another_encoding_are_read_and_noted() -> None:
    for other in ("windows-1251", "koi8-r"):
        data = KAZAKH.encode() + RUSSIAN.encode(other) + b"plain\r\n" + KAZAKH.encode()
        decoded = decode(data)
        assert decoded.text == KAZAKH + RUSSIAN + "plain\r\n" + KAZAKH
        assert decoded.notes == (f"mixed encodings: 1 of 4 lines are {other} (2), the rest utf-8",)


def test_a_dash_in_utf_8_above_a_legacy_text_is_a_mixture() -> None:
    decoded = decode("Line – one\n".encode() + RUSSIAN.encode("windows-1251"))
    assert decoded.text == "Line – one\n" + RUSSIAN


def test_a_truncated_or_damaged_utf_8_file_stays_utf_8() -> None:
    decoded = decode(RUSSIAN.encode()[:-3])
    assert decoded.encoding == "utf-8"
    assert decoded.text == RUSSIAN[:-3] + "\ufffd"
    assert decoded.notes == ("bytes that could not be read and stand as U+FFFD: 1",)


def test_lone_surrogates_become_replacement_characters() -> None:
    data = "Сот\ud83d\n".encode("utf-8", "surrogatepass")
    assert decode(data).text == "Сот\ufffd\ufffd\ufffd\n"


def test_null_bytes_stay() -> None:
    decoded = decode(b"one\0two\0\0\r\n")
    assert decoded.text == "one\0two\0\0\r\n"
    assert decoded.notes == ("null characters: 3",)


def test_a_text_encoded_twice_is_noted_and_left() -> None:
    for through in ("windows-1251", "windows-1252"):
        text = "".join(
            bytes((byte,)).decode(through, "ignore") or chr(byte) for byte in RUSSIAN.encode()
        )
        decoded = decode(text.encode())
        assert decoded.text == text
        assert decoded.notes == (f"looks encoded twice (UTF-8 taken for {through}); left as it is",)
    assert decode("Фонд «СССР», союз «РФ», театр «Р»\n".encode()).notes == ()


def test_nothing_and_one_long_line_are_texts() -> None:
    assert decode(b"").text == ""
    line = RUSSIAN.rstrip() * 5000
    assert decode(line.encode("windows-1251")).text == line


@given(data=st.binary(max_size=300), declared=st.sampled_from([None, "utf-8", "koi8-r", "gb18030"]))
def test_any_bytes_are_read_and_lead_back(data: bytes, declared: str | None) -> None:
    decoded = decode(data, declared=declared, html=True)
    assert decoded == decode(data, declared=declared, html=True)
    if not any(note.startswith("mixed") for note in decoded.notes):
        assert data.decode(decoded.encoding, "replace") == decoded.text


@given(st.text(max_size=200).filter(lambda text: "\0" not in text and "\x1b" not in text))
def test_any_utf_8_comes_back(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode()).text == text
