"""The host: what a program finds around it that ECMA-262 leaves open."""
