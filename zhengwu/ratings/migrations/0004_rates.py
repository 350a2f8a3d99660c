"""What rates are counted from, and what may stand in a row. Built beside the running table: nobody waits.

Bad ratings from before have days too: those a bad rating gets today, without the calendar.
"""

from django.contrib.postgres.operations import (
    AddConstraintNotValid,
    AddIndexConcurrently,
    RemoveIndexConcurrently,
    ValidateConstraint,
)
from django.db import migrations, models

_OPEN_THE_BAD = """
    UPDATE rating SET state = 'bad', real_name = true, masked = '', contact_due_date = (rated_at AT TIME ZONE 'Asia/Shanghai')::date + 1,
        due_date = (rated_at AT TIME ZONE 'Asia/Shanghai')::date + 1,
        rectify_due_date = (rated_at AT TIME ZONE 'Asia/Shanghai')::date + 15
    WHERE grade >= 4 AND state = 'good'
"""


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("ratings", "0003_the_whole_loop")]

    operations = [
        migrations.RunSQL(_OPEN_THE_BAD, migrations.RunSQL.noop),
        AddIndexConcurrently(
            model_name='rating',
            index=models.Index(fields=['body_code', 'rated_at'], include=('grade', 'channel', 'counted', 'is_default', 'state', 'real_name', 'contacted_at', 'rectified_on_time', 'follow_grade'), name='rating_rates_body'),
        ),
        AddIndexConcurrently(
            model_name='rating',
            index=models.Index(fields=['task_code', 'rated_at'], include=('grade', 'channel', 'counted', 'is_default', 'state', 'real_name', 'contacted_at', 'rectified_on_time', 'follow_grade'), name='rating_rates_item'),
        ),
        AddIndexConcurrently(
            model_name='rating',
            index=models.Index(condition=models.Q(('centre_code', ''), _negated=True), fields=['centre_code', 'window_no', 'rated_at'], include=('grade', 'channel', 'counted', 'is_default', 'state', 'real_name', 'contacted_at', 'rectified_on_time', 'follow_grade'), name='rating_rates_window'),
        ),
        AddIndexConcurrently(
            model_name='rating',
            index=models.Index(fields=['body_code', 'asked_at'], name='rating_asked_body'),
        ),
        AddIndexConcurrently(
            model_name='rating',
            index=models.Index(condition=models.Q(('state', 'open')), fields=['until_date'], name='rating_to_lapse'),
        ),
        AddIndexConcurrently(
            model_name='rating',
            index=models.Index(condition=models.Q(('state__in', ['bad', 'contacted', 'rectified'])), fields=['due_date', 'body_code'], name='rating_duties'),
        ),
        AddIndexConcurrently(
            model_name='rating',
            index=models.Index(condition=models.Q(('state', 'replied')), fields=['follow_until'], name='rating_to_close'),
        ),
        AddIndexConcurrently(
            model_name='rating',
            index=models.Index(condition=models.Q(('state', 'open')), fields=['centre_code', 'window_no'], name='rating_at_window'),
        ),
        AddConstraintNotValid(
            model_name='rating',
            constraint=models.CheckConstraint(condition=models.Q(('follow_grade', None), models.Q(('follow_grade__range', (1, 5)), ('state', 'followed')), _connector='OR'), name='rating_followed_once'),
        ),
        AddConstraintNotValid(
            model_name='rating',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['open', 'good', 'bad', 'contacted', 'rectified', 'replied', 'followed', 'appealed', 'excluded', 'expired']), models.Q(models.Q(('grade', None), ('state', 'open')), ('state', 'expired'), models.Q(('grade__isnull', False), ('rated_at__isnull', False)), _connector='OR')), name='rating_open_or_rated'),
        ),
        ValidateConstraint(model_name='rating', name='rating_followed_once'),
        ValidateConstraint(model_name='rating', name='rating_open_or_rated'),
        RemoveIndexConcurrently(
            model_name='rating',
            name='rating_body_co_257e40_idx',
        ),
    ]
