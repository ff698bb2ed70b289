"""Host: what surrounds a program of JavaScript beside the language itself."""
