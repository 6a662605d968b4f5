-- title: Check that last_message_timestamp is filled everywhere
-- planned: true
-- lock: ROW EXCLUSIVE on public.conversation
-- blocks: nobody
-- time-limit: 5m
-- every: 5s

SELECT NOT EXISTS (SELECT 1 FROM public.conversation WHERE record_image_ne(ROW(last_message_timestamp), ROW(CAST(((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) AS timestamp with time zone))))
