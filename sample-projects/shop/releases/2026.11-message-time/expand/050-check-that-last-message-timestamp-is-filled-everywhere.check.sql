-- title: Check that LAST_MESSAGE_TIMESTAMP is filled everywhere
-- planned: true
-- lock: row locks on PUBLIC.CONVERSATION
-- blocks: nobody
-- time-limit: 5m
-- every: 5s

SELECT NOT EXISTS (SELECT 1 FROM PUBLIC.CONVERSATION WHERE LAST_MESSAGE_TIMESTAMP IS DISTINCT FROM ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)))
