"""Content in quantity: the demo first, then as many projects, news and events as wanted, the same ones every time."""
