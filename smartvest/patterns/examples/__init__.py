"""The examples of the pattern pages, a module per group. None of them is ever saved."""
