"""Survey results brought in from a file: what is in it, how it is understood, what may be shown.

Values for whoever asks a person, be it the command line or the window; what they change in a
seminar is said and written by `builders.survey_import`.
"""

from seminar.survey_import.answer_maps import (
    BadMap,
    is_remembered,
    map_content,
    read_map,
    remembering,
    settings_for,
)
from seminar.survey_import.incoming import Incoming, incoming
from seminar.survey_import.source import Source, find_source
from seminar.survey_import.waves import WaveUnknown, has_few_in_a_wave, wave_of

__all__ = [
    "BadMap",
    "Incoming",
    "Source",
    "WaveUnknown",
    "find_source",
    "has_few_in_a_wave",
    "incoming",
    "is_remembered",
    "map_content",
    "read_map",
    "remembering",
    "settings_for",
    "wave_of",
]
