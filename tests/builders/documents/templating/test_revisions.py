"""What Word notes of who edited which paragraph stays in the template."""

from __future__ import annotations

from lxml import etree

from builders.documents.templating.revisions import forget_revisions
from builders.documents.templating.tags import W

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def test_ids_of_revisions_and_paragraphs_go_and_all_else_stays() -> None:
    root = etree.fromstring(
        f'<w:body xmlns:w="{W[1:-1]}" xmlns:w14="{_W14}"><w:p w14:paraId="1A" w:rsidR="00AA">'
        '<w:r w:rsidRPr="00AB"><w:t xml:space="preserve">Hei </w:t></w:r></w:p></w:body>'
    )
    forget_revisions(root)
    assert [dict(one.attrib) for one in root.iter(W + "p", W + "r")] == [{}, {}]
    assert [len(one.attrib) for one in root.iter(W + "t")] == [1]
