"""家人的进度: what others let me see, and what I let others see. Start at `shared.py`."""
