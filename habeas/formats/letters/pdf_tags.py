"""Structure for PDF pages: what is a heading, what a paragraph, in which language and order.

Screen readers, and whoever copies text out of a page, follow this tree. ReportLab draws pages but
writes no tree; here its canvas notes what is drawn as which node, and adds the tree at the end.
Source: ISO 32000-1, 14.7 (logical structure) and 14.8 (tagged PDF).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph


@dataclass(slots=True, eq=False)
class Node:
    """An element of the tree; `marks` are where its words stand: page and number of the mark."""

    tag: str
    language: str | None = None
    children: list[Node] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)


class TaggedCanvas(Canvas):
    """A canvas that writes the tree of `root` when it is saved; set `root` before drawing ends."""

    root: Node
    _doc: Any  # ReportLab's document

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._marked: list[list[Node]] = [[]]  # of each page, the nodes by number of the mark
        self._pages: list[Any] = []

    def begin(self, node: Node | None) -> None:
        """Say that what is drawn from here on belongs to a node; None for what is decoration."""
        if node is None:
            self.addLiteral("/Artifact BMC")
            return
        here = self._marked[-1]
        node.marks.append((len(self._marked) - 1, len(here)))
        self.addLiteral(f"/{node.tag} <</MCID {len(here)}>> BDC")
        here.append(node)

    def end(self) -> None:
        """End what `begin` began."""
        self.addLiteral("EMC")

    def showPage(self) -> None:  # noqa: N802 - the name is ReportLab's
        """End a page, and note which of the lists of marks is its own."""
        self._pages.append(self._doc.thisPageRef())
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents"]
        page.StructParents = len(self._pages) - 1
        self._marked.append([])

    def save(self) -> None:
        """Write the file with its tree."""
        if self._marked[-1] or not self._pages:
            self.showPage()
        self._write_tree()
        super().save()

    def _write_tree(self) -> None:
        document, catalog = self._doc, self._doc.Catalog
        tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        top = document.Reference(tree)
        written: dict[int, Any] = {}
        tree["K"] = self._element(self.root, top, written)
        numbers: list[Any] = []
        for page, nodes in enumerate(self._marked[: len(self._pages)]):
            numbers += [page, PDFArray([written[id(node)] for node in nodes])]
        tree["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
        tree["ParentTreeNextKey"] = len(self._pages)
        catalog.StructTreeRoot = tree
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})

    def _element(self, node: Node, parent: Any, written: dict[int, Any]) -> Any:
        element = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(node.tag)})
        reference = written[id(node)] = self._doc.Reference(element)
        element["P"] = parent
        if node.language:
            element["Lang"] = PDFString(node.language)
        kids = [
            PDFDictionary({"Type": PDFName("MCR"), "Pg": self._pages[page], "MCID": mark})
            for page, mark in node.marks
        ]
        kids += [self._element(child, reference, written) for child in node.children]
        element["K"] = PDFArray(kids)
        return reference


class TaggedParagraph(Paragraph):
    """A paragraph that says which node it is, also where it goes on on the next page."""

    node: Node | None = None
    canv: Any

    def draw(self) -> None:
        """Draw the paragraph as part of its node."""
        self.canv.begin(self.node)
        super().draw()
        self.canv.end()

    def split(self, width: float, height: float) -> list[Any]:
        """Return the parts of a paragraph that goes over the end of a page: one node."""
        parts: list[Any] = super().split(width, height)
        for part in parts:
            part.node = self.node
        return parts
