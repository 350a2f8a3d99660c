"""换岗: which post the officer acts in."""
