"""What keeps the portal running: health, backup, restore."""
