#!/usr/bin/env python
import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "smartvest.settings.dev")
    from django.core.management import execute_from_command_line

    from smartvest.settings.environment import NotReadyForStart

    try:
        execute_from_command_line(sys.argv)
    except NotReadyForStart as refusal:
        sys.exit(str(refusal))
