"""印章: the register of seals, and 用印申请."""
