"""The pictures of the demo, drawn by code: flat geometry in the hues of the Handlungsfelder."""
