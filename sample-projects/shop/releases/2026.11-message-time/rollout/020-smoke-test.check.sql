-- title: Smoke test
-- time-limit: 10m
-- every: 10s

SELECT count(*) = 0 FROM conversation
    WHERE last_message_timestamp IS NULL
    AND EXISTS (SELECT 1 FROM message WHERE message.conversation_id = conversation.id)
