"""What is said about a case beside its process: notes among officers, questions to the applicant, opinions of experts."""

from __future__ import annotations

from django.db import models

from zhengwu.cases.models.case import Case
from zhengwu.documents.public import StoredFile


class CaseNote(models.Model):
    """备注: for colleagues only, never shown to the applicant. Written once, never changed."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField("备注")
    account_id = models.BigIntegerField()
    written_by = models.CharField("写的人", max_length=100)
    written_at = models.DateTimeField("时间")

    class Meta:
        db_table = "case_note"
        ordering = ["id"]
        constraints = [models.CheckConstraint(condition=~models.Q(text=""), name="case_note_says_something")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.written_by}"


class CaseQuestion(models.Model):
    """询问: a question to the applicant and the answer. No notice of the law: no clock stops for it."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="questions")
    text = models.TextField("问题")
    account_id = models.BigIntegerField()
    asked_by = models.CharField("询问人", max_length=100)
    asked_at = models.DateTimeField("询问时间")
    answer = models.TextField("答复", default="", blank=True)
    answered_at = models.DateTimeField("答复时间", null=True)
    files = models.ManyToManyField(StoredFile, through="CaseQuestionFile", related_name="+")

    class Meta:
        db_table = "case_question"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(text=""), name="case_question_asks_something"),
            models.CheckConstraint(
                condition=models.Q(answered_at=None, answer="")
                | models.Q(answered_at__isnull=False) & ~models.Q(answer=""),
                name="case_question_answered_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.asked_by}"


class CaseQuestionFile(models.Model):
    """A file that goes with a question, or with its answer."""

    question = models.ForeignKey(CaseQuestion, on_delete=models.CASCADE, related_name="attached")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    of_answer = models.BooleanField()

    class Meta:
        db_table = "case_question_file"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["question", "file"], name="case_question_file_once")]

    def __str__(self) -> str:
        return f"{self.question_id} {self.file_id}"


class ExpertOpinion(models.Model):
    """专家意见: an invited expert says yes or no, with a reason, to those who decide and to nobody else."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="expert_opinions")
    expert_account = models.BigIntegerField()
    expert_name = models.CharField("专家", max_length=100)
    question = models.TextField("请专家回答的问题")
    invited_account = models.BigIntegerField()
    invited_by = models.CharField("邀请人", max_length=100)
    invited_at = models.DateTimeField("邀请时间")
    agrees = models.BooleanField("意见", null=True)
    reason = models.TextField("理由", default="", blank=True)
    given_at = models.DateTimeField("答复时间", null=True)

    class Meta:
        db_table = "case_expert_opinion"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["case", "expert_account"], name="case_expert_once"),
            models.CheckConstraint(
                condition=models.Q(given_at=None, agrees=None)
                | models.Q(given_at__isnull=False, agrees__isnull=False) & ~models.Q(reason=""),
                name="case_expert_gives_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.expert_name}"
