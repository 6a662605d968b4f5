-- title: Hide last_message_id of conversation
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.conversation
-- blocks: everybody
-- hazards:
--   - caution application-may-use-it: A statement that still names the column fails from here on.
--   - notice still-fed: The hidden column goes on being filled from last_message_timestamp until it is dropped, so that undoing this step loses nothing.

DROP TRIGGER IF EXISTS "~chrysalis_12_conversation_last_message_timestamp" ON public.conversation;
DROP FUNCTION IF EXISTS public.chrysalis_12_conversation_last_message_timestamp();
ALTER TABLE public.conversation RENAME COLUMN last_message_id TO chrysalis_hidden_last_message_id;
CREATE FUNCTION public.chrysalis_12_conversation_last_message_timestamp() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_given record := NEW;
    chrysalis_following record;
BEGIN
    IF TG_OP = 'INSERT' THEN
        chrysalis_following := NEW;
        chrysalis_following.last_message_timestamp := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT chrysalis_given.chrysalis_hidden_last_message_id AS last_message_id, chrysalis_given.id AS id) AS conversation);
        IF record_image_ne(ROW(chrysalis_following.last_message_timestamp), ROW(NEW.last_message_timestamp)) THEN
            NEW.chrysalis_hidden_last_message_id := (SELECT ((SELECT max(m.id) FROM message m WHERE m.conversation_id = conversation.id AND m.created_at = conversation.last_message_timestamp)) FROM (SELECT chrysalis_given.last_message_timestamp AS last_message_timestamp, chrysalis_given.id AS id) AS conversation);
        END IF;
    ELSE
        IF record_image_ne(ROW(NEW.last_message_timestamp, NEW.id), ROW(OLD.last_message_timestamp, OLD.id)) THEN
            chrysalis_following := NEW;
            chrysalis_following.last_message_timestamp := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT chrysalis_given.chrysalis_hidden_last_message_id AS last_message_id, chrysalis_given.id AS id) AS conversation);
            IF record_image_ne(ROW(chrysalis_following.last_message_timestamp), ROW(NEW.last_message_timestamp)) THEN
                NEW.chrysalis_hidden_last_message_id := (SELECT ((SELECT max(m.id) FROM message m WHERE m.conversation_id = conversation.id AND m.created_at = conversation.last_message_timestamp)) FROM (SELECT chrysalis_given.last_message_timestamp AS last_message_timestamp, chrysalis_given.id AS id) AS conversation);
            END IF;
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE TRIGGER "~chrysalis_12_conversation_last_message_timestamp"
    BEFORE INSERT OR UPDATE ON public.conversation
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_12_conversation_last_message_timestamp();
