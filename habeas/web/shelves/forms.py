"""The forms in which names stand, read from the index of them and nothing else.

A person of 30,000 items stands there in a few forms: the index is walked from one form to the next,
so that the mask of a request costs what is masked, not where it stands.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from django.db import connections

from habeas.model.statements import SubjectKind
from habeas.store.faithful import from_kept
from habeas.store.protocol import NameForm
from habeas.web.models import FORM, StatementRow

_CUT = 80  # characters of a name and of its words in the index, as `FORM` says
_NAMES = "FROM {table} WHERE entity = {asked}.entity AND prop = 'name'"
_WALK = (
    "WITH RECURSIVE asked(entity) AS (VALUES {rows}), walked(entity, form) AS ("
    " SELECT entity, (SELECT {form} {first} ORDER BY {form} LIMIT 1) FROM asked UNION ALL"
    " SELECT entity, (SELECT {form} {more} AND {form} > walked.form ORDER BY {form} LIMIT 1)"
    " FROM walked WHERE walked.form IS NOT NULL"
    ") SELECT entity, form FROM walked WHERE form IS NOT NULL"
)
_WHOLE = (
    "SELECT DISTINCT kind, value, words FROM {table}"
    " WHERE entity = %s AND prop = 'name' AND {form} = %s"
)


def find_forms(alias: str, entities: Sequence[str]) -> Iterator[NameForm]:
    """Yield the forms of the names of entities, each once."""
    with connections[alias].cursor() as cursor:
        cursor.execute(_walk(connections[alias].vendor, len(entities)), list(entities))
        walked = cursor.fetchall()
        for entity, form in walked:
            kind, *rest = form.split("|")
            if len(rest) == 2 and max(map(len, rest)) < _CUT:
                yield _form(entity, kind, *rest)
                continue
            # Cut, or with the sign between them in one of them: several may look alike.
            cursor.execute(_WHOLE.format(table=_table(), form=FORM), [entity, form])
            for row in cursor.fetchall():
                yield _form(entity, *row)


def _form(entity: str, kind: str, value: str, words: str) -> NameForm:
    return NameForm(
        entity=entity, kind=SubjectKind(kind), value=from_kept(value), words=from_kept(words)
    )


def _table() -> str:
    return str(StatementRow._meta.db_table)


@cache
def _walk(vendor: str, count: int) -> str:
    """Return the SQL of the walk; all words in it are our own."""
    # PostgreSQL compares only what is sorted alike: by code points, as the column is.
    row = '(%s COLLATE "C")' if vendor == "postgresql" else "(%s)"
    return _WALK.format(
        rows=", ".join([row] * count),
        form=FORM,
        first=_NAMES.format(table=_table(), asked="asked"),
        more=_NAMES.format(table=_table(), asked="walked"),
    )
