"""What the portal costs: time, queries, memory and bytes with little and with much content, against the budgets.

Not part of the portal: it is neither installed nor imported by it. `make bench` and `make gewicht` start it; what is
measured and how to read it stands in docs/leistung.md.
"""
