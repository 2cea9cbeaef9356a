"""Charts whose axes, figures or workbook do not fit together."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from builders.inspection.markup import C
from tests.builders.inspection.planting import Members, Planted, remove, xml

DEFECTS = Planted()


def chart(members: Members) -> str:
    return next(one for one in members.names if one.startswith("ppt/charts/chart"))


def book(members: Members) -> str:
    return next(one for one in members.names if one.endswith(".xlsx"))


def at(members: Members, path: str) -> etree._Element:
    return members.find(chart(members), path)


@DEFECTS("chart", "chart-axis-id")
def axes_have_negative_ids(members: Members) -> None:
    for one in members.tree(chart(members)).iter(f"{C}axId", f"{C}crossAx"):
        one.set("val", f"-{one.get('val')}")


@DEFECTS("chart", "chart-axis-missing")
def an_axis_is_taken_out(members: Members) -> None:
    remove(at(members, "//c:valAx"))


@DEFECTS("chart", "chart-axis-missing")
def an_axis_has_another_id_than_is_drawn_by(members: Members) -> None:
    at(members, "//c:valAx/c:axId").set("val", "4711")


@DEFECTS("chart", "chart-axis-missing")
def an_axis_crosses_one_that_is_not_there(members: Members) -> None:
    at(members, "//c:valAx/c:crossAx").set("val", "4711")


@DEFECTS("chart", "chart-axis-missing")
def an_axis_crosses_itself(members: Members) -> None:
    own = at(members, "//c:valAx/c:axId").get("val", "")
    at(members, "//c:valAx/c:crossAx").set("val", own)


@DEFECTS("chart", "chart-axis-missing")
def two_axes_have_one_id(members: Members) -> None:
    own = at(members, "//c:catAx/c:axId").get("val", "")
    at(members, "//c:valAx/c:axId").set("val", own)


@DEFECTS("chart", "chart-axis-count")
def bars_have_one_axis(members: Members) -> None:
    remove(at(members, "//c:barChart/c:axId"))


@DEFECTS("chart", "chart-axis-count")
def bars_have_three_axes(members: Members) -> None:
    at(members, "//c:barChart/c:axId").addnext(xml('<c:axId val="4711"/>'))


@DEFECTS("chart", "chart-axis-count")
def a_pie_has_axes(members: Members) -> None:
    at(members, "//c:barChart").tag = f"{C}pieChart"


@DEFECTS("chart", "chart-series")
def two_series_have_one_number(members: Members) -> None:
    at(members, "//c:ser[2]/c:idx").set("val", "0")


@DEFECTS("chart", "chart-series")
def two_series_have_one_place(members: Members) -> None:
    at(members, "//c:ser[2]/c:order").set("val", "0")


@DEFECTS("chart", "chart-empty")
def a_chart_has_nothing_to_draw(members: Members) -> None:
    remove(at(members, "//c:barChart"))


@DEFECTS("chart", "chart-points")
def a_figure_is_numbered_beyond_the_last(members: Members) -> None:
    at(members, "//c:numCache/c:pt[2]").set("idx", "7")


@DEFECTS("chart", "chart-points")
def a_figure_is_there_twice(members: Members) -> None:
    point = at(members, "//c:numCache/c:pt")
    point.addnext(deepcopy(point))


@DEFECTS("chart", "chart-points")
def fewer_names_are_said_than_there_are(members: Members) -> None:
    at(members, "//c:cat//c:ptCount").set("val", "1")


@DEFECTS("chart", "chart-workbook-differs")
def more_figures_are_said_than_there_are(members: Members) -> None:
    at(members, "//c:numCache/c:ptCount").set("val", "9")


@DEFECTS("chart", "chart-workbook-differs")
def a_chart_shows_another_figure(members: Members) -> None:
    at(members, "//c:numCache/c:pt/c:v").text = "4.9"


@DEFECTS("chart", "chart-workbook-differs")
def a_chart_shows_another_category(members: Members) -> None:
    at(members, "//c:cat//c:pt/c:v").text = "Noe annet"


@DEFECTS("chart", "chart-workbook-differs")
def a_chart_shows_another_series(members: Members) -> None:
    at(members, "//c:ser/c:tx//c:pt/c:v").text = "April 2019"


@DEFECTS("chart", "chart-workbook-differs")
def a_chart_lacks_a_figure_that_its_workbook_has(members: Members) -> None:
    remove(at(members, "//c:numCache/c:pt"))


@DEFECTS("chart", "chart-workbook-differs")
def a_chart_takes_its_figures_from_other_cells(members: Members) -> None:
    at(members, "//c:val//c:f").text = "Sheet1!$C$2:$C$3"


@DEFECTS("chart", "chart-workbook-differs")
def a_chart_takes_its_figures_from_a_sheet_that_is_not_there(members: Members) -> None:
    at(members, "//c:val//c:f").text = "Ark9!$B$2:$B$3"


@DEFECTS("chart", "chart-workbook-differs")
def a_workbook_holds_another_figure(members: Members) -> None:
    target = BytesIO()
    with ZipFile(BytesIO(members[book(members)])) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<v>3.8</v>", b"<v>2.1</v>"))
    members[book(members)] = target.getvalue()


@DEFECTS("chart", "chart-without-workbook")
def a_chart_has_no_workbook(members: Members) -> None:
    remove(at(members, "//c:externalData"))


@DEFECTS("chart", "chart-without-workbook")
def a_charts_workbook_is_gone(members: Members) -> None:
    members.remove(book(members))


@DEFECTS("chart", "chart-without-workbook")
def a_charts_workbook_does_not_open(members: Members) -> None:
    members[book(members)] = b"ingen arbeidsbok"


@DEFECTS("chart", "chart-points")
def a_series_keeps_no_figures(members: Members) -> None:
    remove(members.first("//c:val/c:numRef/c:numCache", "ppt/charts/"))
