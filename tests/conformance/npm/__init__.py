"""Libraries from npm, unchanged, each with a program that uses it; Node tells what they print."""
