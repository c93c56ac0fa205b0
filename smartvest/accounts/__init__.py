"""Who works here: login, second factor, sessions."""
