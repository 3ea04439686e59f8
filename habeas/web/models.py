"""The tables of a casebase. Rows, no rules: what a row means is said in `habeas.model`.

Column names are those of the values, so a table reads like its dataclass; `ident` is the column
`id` (Django wants that name for its own keys). `key` is the order in which rows arrived, the only
order that a clock that jumps back cannot change. Relations carry no constraint in the database:
statements may be kept before their item, and a look-up per row is a tenth of the time of a page.
A `mark` is a short digest of a text that may be too long for an index.
"""

from django.db import models
from django.db.models import Q

from habeas.model.access import Consent, Visibility
from habeas.model.cases import CaseAction
from habeas.model.findings import NameKind
from habeas.model.identity import Verdict
from habeas.model.records import CaptureState, Touch
from habeas.model.statements import Action, Layer, Standing, Status, SubjectKind
from habeas.store.protocol import Pending
from habeas.web.fields import CodeField, IdField, WordsField


class CaptureRow(models.Model):
    """An attempt to capture."""

    key = models.BigAutoField(primary_key=True)
    ident = IdField(unique=True, db_column="id")
    state = CodeField(CaptureState)
    name = WordsField()
    added_at = IdField()
    method = WordsField()
    original = IdField(null=True)
    source_sha256 = IdField(null=True)
    size = models.BigIntegerField()
    media_type = WordsField(null=True)
    url = WordsField(null=True)
    final_url = WordsField(null=True)
    address = WordsField(null=True)
    address_mark = IdField(null=True)
    retrieved_at = WordsField(null=True)
    headers = WordsField()  # JSON
    collector = WordsField(null=True)
    purpose = WordsField(null=True)
    reason = WordsField(null=True)

    class Meta:
        db_table = "habeas_capture"
        indexes = [
            models.Index(fields=["original", "state"], name="capture_original"),
            models.Index(
                fields=["address_mark"],
                name="capture_address",
                condition=Q(address_mark__isnull=False),
            ),
            models.Index(fields=["state", "key"], name="capture_state"),
        ]


class CustodyRow(models.Model):
    """A line of the custody log."""

    number = models.BigIntegerField(primary_key=True)
    at = IdField()
    action = CodeField(Touch)
    subject = IdField()
    actor = WordsField()
    detail = WordsField()
    previous = IdField()
    hash = IdField()

    class Meta:
        db_table = "habeas_custody"
        indexes = [models.Index(fields=["subject", "number"], name="custody_subject")]


class ReadingRow(models.Model):
    """That an original was read."""

    key = models.BigAutoField(primary_key=True)
    original = IdField()
    text = IdField()
    media_type = WordsField()
    extractors = WordsField()  # JSON
    read_at = IdField()
    notes = WordsField()  # JSON

    class Meta:
        db_table = "habeas_reading"
        indexes = [
            models.Index(fields=["original", "key"], name="reading_original"),
            models.Index(fields=["text"], name="reading_text"),
        ]


class TextRow(models.Model):
    """A page's plain text, by the SHA-256 of its bytes."""

    sha256 = IdField(primary_key=True)
    text = WordsField()
    encoding = WordsField()

    class Meta:
        db_table = "habeas_text"


class ItemRow(models.Model):
    """An item.

    `recency` sorts the newest first on both databases, which disagree on where empty days go;
    `first_key` and `last_key` are a day and its EDTF form, so that MIN and MAX give the form.
    """

    ident = IdField(primary_key=True, db_column="id")
    original = IdField()
    text = IdField()
    number = models.IntegerField()
    start = models.IntegerField()
    end = models.IntegerField()
    title = WordsField(null=True)
    kind = WordsField()
    published = WordsField(null=True)
    first_day = models.IntegerField(null=True)
    last_day = models.IntegerField(null=True)
    publisher = WordsField(null=True)
    countries = WordsField()  # JSON
    language = WordsField(null=True)
    fingerprint = IdField()
    title_key = WordsField()
    title_mark = IdField(null=True)
    url = WordsField(null=True)
    same_as = IdField(null=True)
    truncated = models.BooleanField()
    current = models.BooleanField()
    added_at = IdField()
    label = CodeField(Visibility)
    recency = models.IntegerField()
    first_key = WordsField(null=True)
    last_key = WordsField(null=True)

    class Meta:
        db_table = "habeas_item"
        indexes = [
            models.Index(fields=["original", "number"], name="item_original"),
            models.Index(fields=["recency", "ident"], name="item_recency"),
            models.Index(fields=["-added_at", "ident"], name="item_added"),
            models.Index(fields=["fingerprint", "added_at"], name="item_fingerprint"),
            models.Index(
                fields=["title_mark", "added_at"],
                name="item_title",
                condition=Q(title_mark__isnull=False),
            ),
        ]


class SourceRow(models.Model):
    """An original and the text it was read to: 130 characters that a page's statements share."""

    key = models.BigAutoField(primary_key=True)
    original = IdField()
    text = IdField()

    class Meta:
        db_table = "habeas_source"
        constraints = [models.UniqueConstraint(fields=["original", "text"], name="source_once")]


# How a name stands in a source, cut to what fits into an index (see `shelves.forms`).
FORM = "(kind || '|' || substr(value, 1, 80) || '|' || substr(words, 1, 80))"


class StatementRow(models.Model):
    """A statement with its evidence.

    `counts` tells whether it is neither rejected nor gone from its page. `lone` is the subject where
    it cannot be found by its item or original (see `store.subject_filter`): few have one.
    """

    ident = IdField(primary_key=True, db_column="id")
    subject = IdField()
    lone = IdField(null=True)
    kind = CodeField(SubjectKind)
    prop = IdField()
    value = WordsField()
    source = models.ForeignKey(
        SourceRow, models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    item = models.ForeignKey(
        ItemRow,
        models.DO_NOTHING,
        null=True,
        db_column="item",
        db_constraint=False,
        db_index=False,
        related_name="+",
    )
    start = models.IntegerField()
    end = models.IntegerField()
    words = WordsField()
    layer = CodeField(Layer)
    origin = WordsField()
    first_seen = IdField()
    last_seen = IdField()
    detail = WordsField()  # JSON, empty for none
    language = WordsField(null=True)
    status = CodeField(Status)
    standing = CodeField(Standing)
    speaker = WordsField(null=True)
    seen = models.BooleanField()
    entity = IdField(null=True)
    counts = models.BooleanField()

    class Meta:
        db_table = "habeas_statement"
        indexes = [
            models.Index(fields=["source"], name="statement_source"),
            models.Index(fields=["item"], name="statement_item"),
            models.Index(
                fields=["entity", "counts", "item"],
                name="statement_entity",
                condition=Q(entity__isnull=False),
            ),
            models.Index(
                models.F("entity"),
                models.Func(template=FORM, output_field=models.TextField()),
                name="statement_form",
                condition=Q(prop="name"),
            ),
            models.Index(fields=["prop"], name="statement_prop"),
            models.Index(fields=["entity"], name="statement_act", condition=Q(prop="act")),
            models.Index(
                fields=["item", "start", "end"],
                name="statement_signed",
                condition=Q(prop="signatory"),
            ),
            models.Index(
                fields=["status"], name="statement_rejected", condition=Q(status=Status.REJECTED)
            ),
            models.Index(fields=["lone"], name="statement_lone", condition=Q(lone__isnull=False)),
        ]


class DecisionRow(models.Model):
    """A person's word on a statement."""

    key = models.BigAutoField(primary_key=True)
    ident = IdField(unique=True, db_column="id")
    statement = IdField()
    action = CodeField(Action)
    who = WordsField()
    at = IdField()
    why = WordsField()
    value = WordsField(null=True)
    result = IdField(null=True)
    undoes = IdField(null=True)

    class Meta:
        db_table = "habeas_decision"
        indexes = [
            models.Index(fields=["statement"], name="decision_statement"),
            models.Index(
                fields=["result"], name="decision_result", condition=Q(result__isnull=False)
            ),
        ]


class JudgementRow(models.Model):
    """A word on a pair of entities, a person's or a machine's."""

    key = models.BigAutoField(primary_key=True)
    left = IdField()
    right = IdField()
    verdict = CodeField(Verdict)
    author = WordsField()
    made_at = IdField()
    reason = WordsField(null=True)
    score = models.FloatField(null=True)
    origin = WordsField(null=True)

    class Meta:
        db_table = "habeas_judgement"
        indexes = [
            models.Index(fields=["left"], name="judgement_left"),
            models.Index(fields=["right"], name="judgement_right"),
        ]


class ProposalRow(models.Model):
    """A machine's word on a pair of entities."""

    key = models.BigAutoField(primary_key=True)
    ident = IdField(unique=True, db_column="id")  # both ids, with a space between
    left = IdField()
    right = IdField()
    kind = CodeField(NameKind)
    score = models.FloatField()
    left_name = WordsField()
    right_name = WordsField()
    origin = WordsField()
    made_at = IdField()
    reasons = WordsField()  # JSON
    gain = models.FloatField()

    class Meta:
        db_table = "habeas_proposal"
        indexes = [
            models.Index(fields=["left"], name="proposal_left"),
            models.Index(fields=["right"], name="proposal_right"),
            models.Index(fields=["-gain", "ident"], name="proposal_gain", condition=Q(gain__gt=0)),
        ]


class AccessRow(models.Model):
    """A person's word on who may see a thing."""

    key = models.BigAutoField(primary_key=True)
    ident = IdField(unique=True, db_column="id")
    target = IdField()
    visibility = CodeField(Visibility, null=True)
    consent = CodeField(Consent, null=True)
    who = WordsField()
    at = IdField()
    why = WordsField()

    class Meta:
        db_table = "habeas_access"
        indexes = [models.Index(fields=["target"], name="access_target")]


class EntityRow(models.Model):
    """The view of an entity. `folded` is its name as it is searched and sorted."""

    ident = IdField(primary_key=True, db_column="id")
    kind = CodeField(SubjectKind)
    name = WordsField()
    folded = WordsField()
    names = WordsField()  # JSON
    items = models.IntegerField()
    statements = models.IntegerField()
    first = WordsField(null=True)
    last = WordsField(null=True)
    status = CodeField(Status)
    label = CodeField(Visibility)
    consent = CodeField(Consent)

    class Meta:
        db_table = "habeas_entity"
        indexes = [
            models.Index(fields=["kind", "folded", "ident"], name="entity_kind_name"),
            models.Index(fields=["kind", "-items", "folded", "ident"], name="entity_kind_items"),
            models.Index(fields=["folded", "ident"], name="entity_name"),
            models.Index(fields=["-items", "folded", "ident"], name="entity_items"),
            models.Index(fields=["kind", "label"], name="entity_label"),
        ]


class SketchRow(models.Model):
    """The sketch of the names of a person; `ident` is that of the view."""

    ident = IdField(primary_key=True, db_column="id")
    version = models.IntegerField()
    shape = models.BinaryField()
    keys = models.BinaryField()

    class Meta:
        db_table = "habeas_sketch"


class PassagesRow(models.Model):
    """The passages of an item; `ident` is that of the item."""

    key = models.BigAutoField(primary_key=True)
    ident = IdField(unique=True, db_column="id")
    version = models.IntegerField()
    spans = models.BinaryField()
    vectors = models.BinaryField()

    class Meta:
        db_table = "habeas_passages"


class CaseWordRow(models.Model):
    """A person's word on a case. `anchor` and `target_anchor` are what the cases are about."""

    key = models.BigAutoField(primary_key=True)
    ident = IdField(unique=True, db_column="id")
    case = IdField()
    action = CodeField(CaseAction)
    who = WordsField()
    at = IdField()
    why = WordsField()
    target = IdField(null=True)
    value = WordsField(null=True)
    anchor = IdField()
    target_anchor = IdField(null=True)

    class Meta:
        db_table = "habeas_case_word"
        indexes = [
            models.Index(fields=["anchor"], name="case_word_anchor"),
            models.Index(fields=["target"], name="case_word_target"),
            models.Index(
                fields=["target_anchor"],
                name="case_word_other",
                condition=Q(target_anchor__isnull=False),
            ),
        ]


class CaseRow(models.Model):
    """The view of a case. `timeline` is read for one case at a time: it may be long."""

    ident = IdField(primary_key=True, db_column="id")
    name = WordsField()
    folded = WordsField()
    anchors = WordsField()  # JSON
    members = WordsField()  # JSON
    now = WordsField()  # JSON
    state = IdField()
    is_open = models.BooleanField()
    events = models.IntegerField()
    items = models.IntegerField()
    first = models.IntegerField(null=True)
    last = models.IntegerField(null=True)
    heard = models.IntegerField(null=True)
    given = models.BooleanField()
    kept = models.BooleanField()
    closed = models.BooleanField()
    disputed = models.BooleanField()
    recency = models.IntegerField()
    timeline = IdField()  # JSON in ASCII, an event a line

    class Meta:
        db_table = "habeas_case"
        indexes = [
            models.Index(fields=["closed", "recency", "ident"], name="case_recency"),
            models.Index(fields=["closed", "state", "recency", "ident"], name="case_state"),
            models.Index(fields=["closed", "folded", "ident"], name="case_name"),
            models.Index(fields=["kept", "recency", "ident"], name="case_kept"),
        ]


class CaseAnchorRow(models.Model):
    """What a case is about."""

    key = models.BigAutoField(primary_key=True)
    case = IdField()
    anchor = IdField()

    class Meta:
        db_table = "habeas_case_anchor"
        indexes = [
            models.Index(fields=["anchor"], name="case_anchor"),
            models.Index(fields=["case"], name="case_anchor_case"),
        ]


class IncidentRow(models.Model):
    """The view of an incident. Narrow: what is asked seldom is read through in the order of days."""

    ident = IdField(primary_key=True, db_column="id")
    statement = IdField()
    item = IdField()
    type = IdField()
    date = IdField(null=True)
    first = models.IntegerField(null=True)
    last = models.IntegerField(null=True)
    countries = IdField()  # codes, each between spaces
    status = CodeField(Status)
    copy = models.BooleanField()
    recency = models.IntegerField()

    class Meta:
        db_table = "habeas_incident"
        indexes = [
            # In the order of a list; what follows narrows it without reading the rows.
            models.Index(
                fields=["copy", "recency", "ident", "first", "countries"], name="incident_newest"
            ),
            models.Index(fields=["copy", "type", "recency", "ident"], name="incident_type"),
            models.Index(fields=["item"], name="incident_item"),
        ]


class PendingRow(models.Model):
    """A derived thing that waits to be brought up to date."""

    key = models.BigAutoField(primary_key=True)
    kind = CodeField(Pending)
    target = IdField()

    class Meta:
        db_table = "habeas_pending"
        constraints = [models.UniqueConstraint(fields=["kind", "target"], name="pending_once")]


class BackupRow(models.Model):
    """A backup that was written."""

    key = models.BigAutoField(primary_key=True)
    at = IdField()
    custody = models.BigIntegerField()
    sha256 = IdField()
    name = WordsField()

    class Meta:
        db_table = "habeas_backup"
