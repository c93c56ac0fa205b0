"""Projects of the demo that nobody has checked for too long, so that there is something to do and to see."""

# Days since the last check by the address of the project; a year is the limit.
CHECKED_LONG_AGO = {
    "staedte/herten/hertener-cityapp": 371,
    "staedte/marl/maengelmelder-marl": 402,
    "staedte/gladbeck/melde-app-gladbeck": 540,
    "projekte/smarte-papierkoerbe": 388,
    "projekte/beteiligungsportale": 366,
}
