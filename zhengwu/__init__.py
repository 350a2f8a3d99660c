"""zhengwu 政务: one platform for 互联网+政务服务.

The floors, top to bottom: `site` (composition), `doors`, `supervision`, the services, the spine (`cases`, `hall`,
`items`, `forms`, `documents`, `flows`), `organisations`, `people`, `timelimits`, `kernel`. Imports point down only.

One sentence explains everything: a command changes state and writes one event in the same transaction; everything
else reads events.
"""
