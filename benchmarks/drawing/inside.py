"""Draws groups in a process of its own and prints the seconds it took, imports not counted.

`python -m benchmarks.drawing.inside LOT` prints the seconds, what the groups weigh, what nothing
weighs less than, and what groups by lot alone weigh.
"""

from __future__ import annotations

import sys
from random import Random

from benchmarks.drawing.preparing import GROUPS, large_seminar
from benchmarks.stopwatch import seconds
from seminar.drawing import Drawn, draw
from seminar.drawing.search import shuffled, weight_of
from seminar.drawing.weighing import scales

if __name__ == "__main__":
    lot = int(sys.argv[1])
    seminar = large_seminar()
    drawn: list[Drawn] = []
    taken = seconds(lambda: drawn.append(draw(seminar, seminar.groups, lot)))
    order = shuffled(len(seminar.participants), Random(lot))
    by_lot = weight_of(scales(seminar).weights, [place % GROUPS for place in order])
    print(taken, drawn[0].weight, drawn[0].least, by_lot)
