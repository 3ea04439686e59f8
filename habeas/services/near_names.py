"""The names of those alone who may be some few new ones: a page is added to a hundred thousand items.

Of people sketches say who is near; organizations and places are few and have translations, so that
all are read where one of them is asked for.
"""

from collections.abc import Iterable

from habeas.model.findings import NameKind
from habeas.model.records import EntityRecord
from habeas.resolve.finders import People
from habeas.resolve.index import NameIndex
from habeas.services.meeting import Meeting
from habeas.services.naming import Names, find_nodes, find_records
from habeas.store.canon import Canon
from habeas.store.protocol import Store


class NearNames(Names):
    """Names as they stand when this is made, read as they are asked for: `nodes` are those read."""

    def __init__(self, store: Store, canon: Canon) -> None:
        super().__init__()
        self._store, self._canon = store, canon
        self._meeting: Meeting | None = None  # made when the first person is asked for
        self._whole = set[NameKind]()  # kinds of which all are read

    def read(self, ids: Iterable[str]) -> None:
        """Read nodes that are not read yet; ids of no node change nothing."""
        records = sorted({self._canon.of(key) for key in set(ids) - self.nodes.keys()})
        self._keep(self._store.entities(records))

    def take_near(self, ids: Iterable[str]) -> None:
        """Bring those into the index that these nodes may be."""
        fresh = set(ids) - self._asked
        self.read(fresh)
        asked = [self.nodes[key] for key in sorted(fresh) if key in self.nodes]
        self._asked.update(node.id for node in asked)
        for kind in {node.kind for node in asked} - self._whole - {NameKind.PERSON}:
            self._whole.add(kind)
            self._keep(find_records(self._store, kind))
            all_of = [node for node in self.nodes.values() if node.kind is kind]
            self.index[kind].size = len({name for node in all_of for name in node.names})
            self._take(node.id for node in all_of)
        people = [node for node in asked if node.kind is NameKind.PERSON]
        if people:
            near = self._meet().find_near([name for node in people for name in node.names])
            found = self._keep(self._store.entities(near))
            self._take([*found, *(node.id for node in people)])

    def _meet(self) -> Meeting:
        if self._meeting is None:
            self._meeting = meeting = Meeting(self._store, self._canon)
            index = NameIndex(str(NameKind.PERSON), People(meeting.count_words))
            index.size = meeting.size
            self.index[NameKind.PERSON] = index
        return self._meeting

    def _keep(self, records: Iterable[EntityRecord]) -> list[str]:
        """Keep the nodes of records; returns which these are."""
        found = list(find_nodes(self._store, self._canon, records))
        for node in found:
            self.nodes.setdefault(node.id, node)
        return [node.id for node in found]
